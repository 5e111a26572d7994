package eu.spindle.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The maximum body size of an operation; without it, {@link BodyLimitFilter#DEFAULT}. The OpenAPI document contains it
 * as {@code x-max-body}, and the gateway has the same limits in {@code LargeBody}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxBody {
    /** A size such as {@code 20MB}; for a form, that of its file. */
    String value();
}
