/** Background jobs that survive a restart and are retried until they succeed. */
@NullMarked
package eu.spindle.platform.job;

import org.jspecify.annotations.NullMarked;
