package eu.spindle.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the OpenAPI document that a service generates with the published one in {@code infra/contracts}. With
 * {@code -Dcontracts.renew} it writes the document instead.
 */
public final class ApiDocument {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Set<String> DAYS =
            Arrays.stream(DayOfWeek.values()).map(Enum::name).collect(Collectors.toSet());

    private ApiDocument() {}

    /** Fails when the service's document differs from the published one, with the paths that differ. */
    public static void hold(Api api, String service) {
        var file = folder().resolve("infra/contracts/src/main/resources/contracts/openapi/" + service + ".json");
        var document = api.document();
        var built = JSON.writeValueAsString(sorted(document)) + "\n";
        try {
            if (System.getProperty("contracts.renew") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, built);
            }
            var published = Files.exists(file) ? Files.readString(file) : "{}";
            if (!published.equals(built)) {
                throw new AssertionError("The API of %s is not what %s says: %s. README.md there tells how to renew it"
                        .formatted(service, file, differences(JSON.readTree(published), JSON.readTree(built))));
            }
            var doubled = doubledOperations(document);
            if (!doubled.isEmpty()) {
                throw new AssertionError("No client can be generated from operations of one name: " + doubled);
            }
            var unlike = otherCodes(document);
            if (!unlike.isEmpty()) {
                throw new AssertionError(
                        "Codes are lower-case words with hyphens (see eu.spindle.platform.code): " + unlike);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Values of enums that are no codes; days of the week have the names of {@link DayOfWeek}. */
    private static List<String> otherCodes(JsonNode document) {
        return document.findValues("enum").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .filter(value -> !value.matches("[a-z0-9]+(-[a-z0-9]+)*") && !DAYS.contains(value))
                .distinct()
                .toList();
    }

    private static List<String> doubledOperations(JsonNode document) {
        var seen = new TreeSet<String>();
        return document.path("paths").findValuesAsString("operationId").stream()
                .filter(id -> !seen.add(id))
                .toList();
    }

    private static List<String> differences(JsonNode published, JsonNode built) {
        var differences = new ArrayList<String>();
        for (var part : List.of("paths", "components/schemas")) {
            var before = published.at("/" + part);
            var after = built.at("/" + part);
            var names = new TreeSet<String>();
            names.addAll(before.propertyNames());
            names.addAll(after.propertyNames());
            names.stream()
                    .filter(name -> !before.path(name).equals(after.path(name)))
                    .forEach(differences::add);
        }
        return differences;
    }

    /** Sorts the document, whose order depends on that in which the controllers were found. */
    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            var sorted = new TreeMap<String, Object>();
            node.properties().forEach(entry -> sorted.put(entry.getKey(), sorted(entry.getValue())));
            return sorted;
        }
        if (node.isArray()) {
            var items = new ArrayList<Object>();
            node.forEach(item -> items.add(sorted(item)));
            return items;
        }
        return node;
    }

    static Path folder() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("infra/contracts"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("Not inside a checkout of Spindle");
        }
        return folder;
    }
}
