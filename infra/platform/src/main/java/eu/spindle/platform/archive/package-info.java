/** Looks through ZIP files from people before anything of them is read. */
@NullMarked
package eu.spindle.platform.archive;

import org.jspecify.annotations.NullMarked;
