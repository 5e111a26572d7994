/** Fast tests of the limits. */
@NullMarked
package eu.spindle.platform.limit;

import org.jspecify.annotations.NullMarked;
