/** The security of the management port. */
@NullMarked
package eu.spindle.platform.management;

import org.jspecify.annotations.NullMarked;
