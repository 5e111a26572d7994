package eu.spindle.platform.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that commits piece by piece, in transactions of its own, and of which the same again changes nothing. An
 * {@code Idempotency-Key} opens no transaction around it: it would hold one connection while each piece asks for
 * another, and enough of them at once would wait for each other.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Piecewise {}
