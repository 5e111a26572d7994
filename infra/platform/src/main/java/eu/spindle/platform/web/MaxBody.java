package eu.spindle.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How large a body an operation takes; without it, {@link BodyLimitFilter#DEFAULT}. The OpenAPI document says it as
 * {@code x-max-body}, and the gateway has the same limit in its table.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxBody {
    /** A size such as {@code 20MB}; of a form, that of the file in it. */
    String value();
}
