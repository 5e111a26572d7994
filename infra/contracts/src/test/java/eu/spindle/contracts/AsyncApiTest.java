package eu.spindle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Holds the document of events against the schemas, and against what the services publish. */
class AsyncApiTest {

    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
    private static final Path ROOT = Path.of("../..");

    private final Map<String, Object> document = yaml(CONTRACTS.resolve("asyncapi.yaml"));

    @Test
    void namesEverySchemaAndNoOther() throws IOException {
        var schemas = new TreeSet<String>();
        try (var files = Files.newDirectoryStream(CONTRACTS.resolve("events"), "*.json")) {
            files.forEach(file -> schemas.add("./events/" + file.getFileName()));
        }
        var named = new TreeSet<String>();
        messages().values().forEach(message -> named.add(text(message, "payload", "schema", "$ref")));
        assertThat(named).isEqualTo(schemas);
    }

    @Test
    void hasAChannelForEachTopicThatAServicePublishes() throws IOException {
        var published = new TreeSet<String>();
        try (var services = Files.newDirectoryStream(ROOT, "*-service")) {
            for (var service : services) {
                var settings = yaml(service.resolve("src/main/resources/application.yaml"));
                published.addAll(list(at(settings, "spindle", "events", "publishes")));
            }
        }
        var channels = new TreeSet<String>();
        channels().values().forEach(channel -> channels.add(text(channel, "address")));
        assertThat(channels).isEqualTo(published);
    }

    @Test
    void sendsEachMessageThroughAChannelAndEachChannelIsUsed() {
        var carried = new ArrayList<String>();
        channels()
                .values()
                .forEach(channel ->
                        map(at(channel, "messages")).forEach((name, message) -> carried.add(text(message, "$ref"))));
        assertThat(carried)
                .containsExactlyInAnyOrderElementsOf(messages().keySet().stream()
                        .map(name -> "#/components/messages/" + name)
                        .toList());
        var used = new TreeSet<String>();
        map(at(document, "operations")).values().forEach(operation -> used.add(text(operation, "channel", "$ref")));
        assertThat(used)
                .containsExactlyElementsOf(new TreeSet<>(channels().keySet().stream()
                        .map(name -> "#/channels/" + name)
                        .toList()));
    }

    private Map<String, Object> channels() {
        return map(at(document, "channels"));
    }

    private Map<String, Object> messages() {
        return map(at(document, "components", "messages"));
    }

    private static String text(Object from, String... keys) {
        return String.valueOf(at(from, keys));
    }

    private static Object at(Object from, String... keys) {
        var at = from;
        for (var key : keys) {
            at = map(at).get(key);
            assertThat(at).as("%s", List.of(keys)).isNotNull();
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Object value) {
        return (List<String>) value;
    }

    private static Map<String, Object> yaml(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return new Yaml().load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
