package eu.spindle.test;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/** Validates events and internal responses against their published schemas, on the sending and on the reading side. */
public final class Contracts {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contracts() {}

    /** Returns the errors of a body under the schema of its type; empty when it is valid. */
    public static List<String> fieldErrors(String type, String body) {
        return schema(type).validate(body, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** Fails when a message does not match the schema of its type. */
    public static void hold(ConsumerRecord<String, byte[]> message) {
        var type = TestKafka.header(message, "ce_type");
        hold(type, new String(message.value(), StandardCharsets.UTF_8));
    }

    /** Fails when a body does not match the schema of its type. */
    public static void hold(String type, String body) {
        var fieldErrors = fieldErrors(type, body);
        if (!fieldErrors.isEmpty()) {
            throw new AssertionError(type + " breaks its contract: " + fieldErrors + " in " + body);
        }
    }

    /** Fails when an internal response does not match the schema of that name. */
    public static void holdAnswer(String name, String body) {
        var fieldErrors =
                SCHEMAS.getSchema(text("internal/" + name), InputFormat.JSON).validate(body, InputFormat.JSON);
        if (!fieldErrors.isEmpty()) {
            throw new AssertionError(name + " breaks its contract: " + fieldErrors + " in " + body);
        }
    }

    /** Returns the valid example in the schema of an internal response. */
    public static JsonNode example(String name) {
        var example = Api.JSON.readTree(text("internal/" + name)).at("/examples/0");
        holdAnswer(name, example.toString());
        return example;
    }

    /** The codes that the schema of an event allows at a place, in their order, such as {@code /properties/state}. */
    public static List<String> codes(String type, String place) {
        return Api.JSON
                .readTree(text("events/" + type))
                .at(place + "/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static Schema schema(String type) {
        return SCHEMAS.getSchema(text("events/" + type), InputFormat.JSON);
    }

    private static String text(String path) {
        try (var file = Contracts.class.getResourceAsStream("/contracts/" + path + ".json")) {
            if (file == null) {
                throw new AssertionError("No schema for " + path + " in infra/contracts");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
