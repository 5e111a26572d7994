package eu.spindle.platform.document;

import eu.spindle.platform.code.Code;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds nullability and sizes of the code to the OpenAPI document: a component of a record is required unless it is
 * {@link Nullable}, and a map has the bounds of its {@link Size}.
 */
final class RecordSchemaConverter implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        var shape = Json31.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && shape.isEnum() && Code.class.isAssignableFrom(shape)) {
            setCodes(schema, shape);
        }
        if (schema != null && shape.isRecord()) {
            var model = schema.get$ref() == null ? schema : defined(schema.get$ref(), context);
            if (model != null && model.getProperties() != null) {
                tell(shape, model);
            }
        }
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static void setCodes(Schema<?> schema, Class<?> shape) {
        ((Schema<Object>) schema)
                .setEnum(Arrays.stream(shape.getEnumConstants())
                        .map(constant -> (Object) ((Code) constant).code())
                        .toList());
    }

    private static @Nullable Schema<?> defined(String reference, ModelConverterContext context) {
        return context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void tell(Class<?> shape, Schema<?> model) {
        @SuppressWarnings("unchecked")
        Map<String, Schema<?>> properties = (Map<String, Schema<?>>) (Map<?, ?>) model.getProperties();
        for (var part : shape.getRecordComponents()) {
            var property = properties.get(part.getName());
            if (property != null) {
                tellOfMap(part, property);
            }
            if (property != null && nullable(part)) {
                properties.put(part.getName(), orNull(property));
            } else if (property != null) {
                model.addRequiredItem(part.getName());
            }
        }
    }

    private static void tellOfMap(RecordComponent part, Schema<?> property) {
        if (part.getAnnotatedType() instanceof AnnotatedParameterizedType map
                && property.getAdditionalProperties() instanceof Schema<?> value) {
            var values = map.getAnnotatedActualTypeArguments()[1];
            if (map.getAnnotation(Size.class) instanceof Size size) {
                property.setMaxProperties(size.max());
            }
            if (values.getAnnotation(Size.class) instanceof Size size) {
                value.setMaxLength(size.max());
            }
            if (values.isAnnotationPresent(Nullable.class)) {
                property.setAdditionalProperties(orNull(value));
            }
        }
    }

    private static boolean nullable(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.getAnyOf() != null
                || property.getTypes() != null && property.getTypes().contains("null")) {
            return property;
        }
        if (property.get$ref() != null || property.getEnum() != null) {
            return new Schema<>().anyOf(List.of(property, new Schema<>().types(java.util.Set.of("null"))));
        }
        property.addType("null");
        return property;
    }
}
