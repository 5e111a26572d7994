/** An association reminds the firms whose figures have not come. */
@NullMarked
package eu.spindle.monitoring.reminder;

import org.jspecify.annotations.NullMarked;
