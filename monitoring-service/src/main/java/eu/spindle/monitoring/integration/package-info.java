/** Events from and to other services, and notification requests. */
@NullMarked
package eu.spindle.monitoring.integration;

import org.jspecify.annotations.NullMarked;
