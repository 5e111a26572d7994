package eu.spindle.platform.document;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/**
 * Names shapes in the OpenAPI document. Records of controllers are called after their noun as well: {@code
 * MemberImportController.Row} is {@code MemberImportRow}, so that no two rows are taken for one.
 */
final class SchemaNames extends TypeNameResolver {

    @Override
    protected String nameForClass(JavaType type, Set<Options> options) {
        return nameForClass(type.getRawClass(), options);
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        return of(type);
    }

    static String of(Class<?> type) {
        var around = type.getEnclosingClass();
        var name = type.getSimpleName();
        if (around == null) {
            return name;
        }
        var noun = noun(around);
        return name.startsWith(noun) ? name : noun + name;
    }

    /** What a controller is about. */
    static String noun(Class<?> controller) {
        return controller.getSimpleName().replaceFirst("Controller$", "");
    }
}
