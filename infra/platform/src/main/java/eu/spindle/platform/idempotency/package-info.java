/** A request that is sent again has its effect once: {@code Idempotency-Key}. */
@NullMarked
package eu.spindle.platform.idempotency;

import org.jspecify.annotations.NullMarked;
