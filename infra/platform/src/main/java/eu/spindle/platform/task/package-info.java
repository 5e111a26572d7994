/** Background tasks that survive a restart and are retried until they succeed. */
@NullMarked
package eu.spindle.platform.task;

import org.jspecify.annotations.NullMarked;
