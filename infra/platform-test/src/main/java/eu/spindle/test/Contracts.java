package eu.spindle.test;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Holds events against their published schemas, on the side that sends and on the side that receives. */
public final class Contracts {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contracts() {}

    /** What is wrong with a body under the schema of its type; empty when it fits. */
    public static List<String> faults(String type, String body) {
        return schema(type).validate(body, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** Fails when a message does not fit the schema of its type. */
    public static void hold(ConsumerRecord<String, byte[]> message) {
        var type = TestKafka.header(message, "ce_type");
        hold(type, new String(message.value(), StandardCharsets.UTF_8));
    }

    /** Fails when a body does not fit the schema of its type. */
    public static void hold(String type, String body) {
        var faults = faults(type, body);
        if (!faults.isEmpty()) {
            throw new AssertionError(type + " breaks its contract: " + faults + " in " + body);
        }
    }

    private static Schema schema(String type) {
        try (var file = Contracts.class.getResourceAsStream("/contracts/events/" + type + ".json")) {
            if (file == null) {
                throw new AssertionError("No schema for " + type + " in infra/contracts");
            }
            return SCHEMAS.getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
