/** The lease of an idempotency key. */
package eu.spindle.platform.idempotency;
