/** The clock of the services, which a demonstration can set to play through years of history, and days in an association's time zone. */
@NullMarked
package eu.spindle.platform.time;

import org.jspecify.annotations.NullMarked;
