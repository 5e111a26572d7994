package eu.spindle.test.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Generates JSON from a schema of an OpenAPI document, with some hostile values. */
final class BodyMaker {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX_DEPTH = 6;

    private final JsonNode document;
    private final Random random;
    private final SeenValues harvest;

    BodyMaker(JsonNode document, Random random, SeenValues harvest) {
        this.document = document;
        this.random = random;
        this.harvest = harvest;
    }

    /** Returns JSON text for the schema; each value is replaced by a hostile one with this probability. */
    String body(JsonNode schema, double hostility) {
        return value(schema, hostility, 0);
    }

    private String value(JsonNode schema, double hostility, int depth) {
        if (random.nextDouble() < hostility) {
            return random.nextBoolean() ? HostileValues.json(random) : quoted(HostileValues.text(random));
        }
        if (schema.has("$ref")) {
            return value(document.at(schema.path("$ref").asString().substring(1)), hostility, depth);
        }
        for (var choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                var choices = schema.path(choice);
                return value(choices.get(random.nextInt(choices.size())), hostility, depth);
            }
        }
        if (schema.has("enum")) {
            var values = schema.path("enum");
            return values.get(random.nextInt(values.size())).toString();
        }
        return switch (type(schema)) {
            case "object" -> object(schema, hostility, depth);
            case "array" -> array(schema, hostility, depth);
            case "integer" -> Integer.toString(random.nextInt(1, 40));
            case "number" -> random.nextInt(1, 4_000) + "." + random.nextInt(100);
            case "boolean" -> Boolean.toString(random.nextBoolean());
            case "null" -> "null";
            default -> quoted(text(schema));
        };
    }

    private String object(JsonNode schema, double hostility, int depth) {
        if (depth > MAX_DEPTH) {
            return "{}";
        }
        var members = new ArrayList<String>();
        for (var property : schema.path("properties").properties()) {
            if (random.nextInt(8) > 0) {
                members.add(quoted(property.getKey()) + ":" + value(property.getValue(), hostility, depth + 1));
            }
        }
        var others = schema.path("additionalProperties");
        if (others.isObject()) {
            members.add(quoted(harvest.code(random)) + ":" + value(others, hostility, depth + 1));
        }
        if (random.nextDouble() < hostility) {
            members.add(quoted(HostileValues.text(random)) + ":1");
        }
        return "{" + String.join(",", members) + "}";
    }

    private String array(JsonNode schema, double hostility, int depth) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(number -> value(schema.path("items"), hostility, depth + 1))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Returns a valid text for the schema; also for parameters. */
    String text(JsonNode schema) {
        if (schema.has("enum")) {
            var values = schema.path("enum");
            return values.get(random.nextInt(values.size())).asString();
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> harvest.id(random);
            case "date" -> "2026-0" + random.nextInt(1, 10) + "-15";
            case "date-time" -> "2026-0" + random.nextInt(1, 10) + "-15T12:00:00Z";
            default ->
                switch (type(schema)) {
                    case "integer" -> Integer.toString(random.nextInt(1, 2_040));
                    case "boolean" -> Boolean.toString(random.nextBoolean());
                    default -> harvest.code(random);
                };
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("string");
    }

    static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
