package eu.spindle.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Checks that all parts of a request are bounded: each number has a minimum and a maximum, each text a maximum length
 * (or a format or an enum), each list and map a maximum size.
 */
public final class RequestBounds {

    /** Formats that bound a text. */
    private static final Set<String> BOUNDED_FORMATS = Set.of("uuid", "date", "date-time", "time", "binary");

    private final JsonNode schemas;
    private final Set<String> visited = new HashSet<>();
    private final List<String> missing = new ArrayList<>();

    private RequestBounds(JsonNode schemas) {
        this.schemas = schemas;
    }

    /** Returns the parts of request bodies in the OpenAPI document without a bound, by schema and field. */
    public static List<String> missing(JsonNode document) {
        var bounds = new RequestBounds(document.at("/components/schemas"));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operation.getValue().at("/requestBody/content").properties().stream()
                                // Files have a separate limit for each operation.
                                .filter(content -> content.getKey().equals("application/json"))
                                .forEach(content -> bounds.walk(
                                        content.getValue().path("schema"), operation.getKey() + " " + path.getKey()))));
        return bounds.missing;
    }

    /** The same for operations that no document contains, such as those under {@code /internal}. */
    public static List<String> missing(RequestMappingHandlerMapping handlers) {
        var converters = ModelConverters.getInstance(true);
        var missing = new ArrayList<String>();
        handlers.getHandlerMethods()
                .forEach((mapping, handler) -> Arrays.stream(handler.getMethodParameters())
                        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                        .map(MethodParameter::getParameterType)
                        .filter(Class::isRecord)
                        .forEach(body -> {
                            var resolved =
                                    converters.resolveAsResolvedSchema(new AnnotatedType(body).resolveAsRef(false));
                            var bounds = new RequestBounds(json(resolved.referencedSchemas));
                            bounds.walk(json(resolved.schema), mapping + " " + body.getSimpleName());
                            missing.addAll(bounds.missing);
                        }));
        return missing;
    }

    private static JsonNode json(Object schema) {
        try {
            return Api.JSON.readTree(Json31.mapper().writeValueAsString(schema));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void walk(JsonNode schema, String place) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            if (visited.add(name)) {
                walk(schemas.path(name), name);
            }
            return;
        }
        for (var choice : List.of("anyOf", "oneOf", "allOf")) {
            schema.path(choice).forEach(one -> walk(one, place));
        }
        var types = types(schema);
        if (types.contains("string") && !boundedText(schema)) {
            missing.add(place + ": maxLength");
        }
        if ((types.contains("integer") || types.contains("number"))
                && !(schema.has("minimum") && schema.has("maximum"))) {
            missing.add(place + ": minimum and maximum");
        }
        if (types.contains("array")) {
            if (!schema.has("maxItems")) {
                missing.add(place + ": maxItems");
            }
            walk(schema.path("items"), place + "[]");
        }
        schema.path("properties").properties().forEach(part -> walk(part.getValue(), place + "." + part.getKey()));
        if (schema.path("additionalProperties").isObject()) {
            if (!schema.has("maxProperties")) {
                missing.add(place + ": maxProperties");
            }
            walk(schema.path("additionalProperties"), place + "{}");
        }
    }

    private static boolean boundedText(JsonNode schema) {
        return schema.has("maxLength")
                || schema.has("pattern")
                || schema.has("enum")
                || BOUNDED_FORMATS.contains(schema.path("format").asString(""));
    }

    private static Set<String> types(JsonNode schema) {
        var types = new HashSet<String>();
        var type = schema.path("type");
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asString()));
        } else if (type.isString()) {
            types.add(type.asString());
        }
        return types;
    }
}
