package eu.spindle.test;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends the request of each fixture of a {@link ForeignReplay} once for each bound of its body in the OpenAPI document,
 * with one value just beyond it. The response must be 422 with field, limit and remedy.
 */
public final class BoundsCheck {

    private final JsonNode document;
    private final List<String> fieldErrors = new ArrayList<>();

    private BoundsCheck(JsonNode document) {
        this.document = document;
    }

    /**
     * Returns the values beyond a bound that were accepted, or rejected without a clear response; empty when there are
     * none.
     */
    public static List<String> fieldErrors(Api api, ForeignReplay replay) {
        var check = new BoundsCheck(api.document());
        replay.bodies().forEach((operation, fixture) -> check.tryAll(replay.documented(operation), fixture));
        return check.fieldErrors;
    }

    private void tryAll(String operation, ForeignReplay.Fixture fixture) {
        var words = operation.split(" ", 2);
        var schema = document.path("paths")
                .path(words[1])
                .path(words[0].toLowerCase(java.util.Locale.ROOT))
                .at("/requestBody/content/application~1json/schema");
        var body = fixture.bodyAsJson();
        walk(new Trial(operation, fixture, body), schema, body, "");
    }

    private void walk(Trial trial, JsonNode schema, JsonNode at, String place) {
        var shape = resolved(schema);
        if (at instanceof ObjectNode object) {
            shape.path("properties").properties().forEach(part -> {
                var name = part.getKey();
                var field = place.isEmpty() ? name : place + "." + name;
                var own = resolved(part.getValue());
                var before = object.get(name);
                var beyond = beyond(own, before);
                if (beyond != null) {
                    object.set(name, beyond);
                    trial.run(field, own);
                    restore(object, name, before);
                }
                if (before != null) {
                    walk(trial, own, before, field);
                }
            });
        } else if (at instanceof ArrayNode items && !items.isEmpty()) {
            walk(trial, shape.path("items"), items.get(0), place + "[0]");
        }
    }

    private static void restore(ObjectNode object, String name, JsonNode before) {
        if (before == null) {
            object.remove(name);
        } else {
            object.set(name, before);
        }
    }

    /** Returns a value just beyond the bound of a schema, or null when it has no bound. */
    private static JsonNode beyond(JsonNode schema, JsonNode before) {
        var nodes = Api.JSON.getNodeFactory();
        if (schema.has("maxLength")) {
            return nodes.stringNode("x".repeat(schema.path("maxLength").asInt() + 1));
        }
        if (schema.has("maximum")) {
            return nodes.numberNode(schema.path("maximum").asLong() + 1);
        }
        if (schema.has("maxItems") && before instanceof ArrayNode items && !items.isEmpty()) {
            var many = nodes.arrayNode();
            for (var i = 0; i <= schema.path("maxItems").asInt(); i++) {
                many.add(items.get(0));
            }
            return many;
        }
        return null;
    }

    /** Resolves references and nullable alternatives. */
    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document.at(schema.path("$ref").asString().substring(1)));
        }
        for (var choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                return resolved(schema.path(choice).get(0));
            }
        }
        return schema;
    }

    /** The request of a fixture, sent repeatedly with changes of its body. */
    private final class Trial {

        private final String operation;
        private final ForeignReplay.Fixture fixture;
        private final JsonNode body;

        private Trial(String operation, ForeignReplay.Fixture fixture, JsonNode body) {
            this.operation = operation;
            this.fixture = fixture;
            this.body = body;
        }

        void run(String field, JsonNode schema) {
            var answer = fixture.sendInstead(body);
            var limit = limit(schema);
            var told = answer.status() == 422
                    && answer.json().path("errors").valueStream().anyMatch(error -> clear(error, field, limit));
            if (!told) {
                fieldErrors.add("%s with %s beyond %s answers %d %s"
                        .formatted(operation, field, limit, answer.status(), answer.text()));
            }
        }

        private static boolean clear(JsonNode error, String field, String limit) {
            // A code that is looked up, such as a country, is reported as unknown, which is clearer than its length.
            var named = !error.path("code").asString().startsWith("too-")
                    || error.path("detail").asString().contains(limit);
            return error.path("field").asString().equals(field)
                    && named
                    && !error.path("remedy").asString("").isBlank();
        }

        private static String limit(JsonNode schema) {
            return List.of("maxLength", "maximum", "maxItems").stream()
                    .filter(schema::has)
                    .findFirst()
                    .map(bound -> schema.path(bound).asString())
                    .orElseThrow();
        }
    }
}
