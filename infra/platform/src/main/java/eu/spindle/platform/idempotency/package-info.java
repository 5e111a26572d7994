/** Idempotent requests: one that is sent again with the same {@code Idempotency-Key} is executed once. */
@NullMarked
package eu.spindle.platform.idempotency;

import org.jspecify.annotations.NullMarked;
