package eu.spindle.platform.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that commits in several transactions, and whose repetition changes nothing. An {@code Idempotency-Key}
 * opens no transaction around it, which would hold one connection while each step needs another; enough of them at once
 * would deadlock.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Piecewise {}
