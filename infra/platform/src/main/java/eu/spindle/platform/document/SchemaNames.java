package eu.spindle.platform.document;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/**
 * Names the schemas of the OpenAPI document. Records of a controller get its noun as prefix:
 * {@code MemberImportController.Row} becomes {@code MemberImportRow}, so that equal names do not clash.
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

    /** Returns the noun of a controller. */
    static String noun(Class<?> controller) {
        return controller.getSimpleName().replaceFirst("Controller$", "");
    }
}
