/** Inspects uploaded ZIP files before they are read. */
@NullMarked
package eu.spindle.platform.archive;

import org.jspecify.annotations.NullMarked;
