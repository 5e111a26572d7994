/** Rate limits and size limits of requests. */
@NullMarked
package eu.spindle.gateway.limit;

import org.jspecify.annotations.NullMarked;
