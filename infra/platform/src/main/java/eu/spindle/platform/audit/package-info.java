/** Keeps an append-only, hash-chained log per association that can be verified without us. */
@NullMarked
package eu.spindle.platform.audit;

import org.jspecify.annotations.NullMarked;
