package eu.spindle.platform.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a handler; on a controller, who may call those of its handlers without an annotation of their own. A
 * handler without it is open to nobody, and fails the build.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** The role set. */
    Roles value();
}
