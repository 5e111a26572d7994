/** The clock of the services, which the demo can set, and days in an association's time zone. */
@NullMarked
package eu.spindle.platform.time;

import org.jspecify.annotations.NullMarked;
