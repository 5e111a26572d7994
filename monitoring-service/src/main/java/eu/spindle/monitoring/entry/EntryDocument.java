package eu.spindle.monitoring.entry;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads entries from JSON: {@code {"entries": [{"enterprise", "dataPoint", "value", "comment"}]}}; rows are counted from 1.
 * Any other shape is refused with the path of the difference.
 */
final class EntryDocument {

    private static final String ENTRIES = "entries";

    private EntryDocument() {}

    static List<Entry> read(Path file, JsonMapper json) {
        var entries = new ArrayList<Entry>();
        boolean found = false;
        try (JsonParser parser = json.createParser(file)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, ENTRIES, "required");
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                require(name.equals(ENTRIES), name, "unknown-field");
                require(!found && parser.nextToken() == JsonToken.START_ARRAY, ENTRIES, "malformed");
                found = true;
                read(parser, entries);
            }
            require(parser.nextToken() == null, ENTRIES, "malformed");
        } catch (JacksonException broken) {
            throw broken instanceof DatabindException wrong && !wrong.getPath().isEmpty()
                    ? DomainException.invalid(
                            place(entries.size()) + "."
                                    + wrong.getPath().getFirst().getPropertyName(),
                            "malformed")
                    : DomainException.of(ErrorKind.UNREADABLE, "unreadable");
        }
        require(found, ENTRIES, "required");
        require(!entries.isEmpty(), ENTRIES, "required");
        return entries;
    }

    private static void read(JsonParser parser, List<Entry> entries) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(parser.currentToken() == JsonToken.START_OBJECT, place(entries.size()), "malformed");
            require(entries.size() < EntryFile.MAX_ENTRIES, ENTRIES, "too-many", EntryFile.MAX_ENTRIES);
            entries.add(parser.readValueAs(Line.class).entry(entries.size() + 1));
        }
    }

    private static String place(int index) {
        return ENTRIES + "[" + index + "]";
    }

    private static void require(boolean holds, String field, String code, Object... arguments) {
        if (!holds) {
            throw DomainException.invalid(field, code, arguments);
        }
    }

    /** One figure. */
    record Line(
            @Nullable String enterprise,
            @Nullable String dataPoint,
            @Nullable String value,
            @Nullable String comment) {
        private Entry entry(int row) {
            return new Entry(
                    row,
                    "value",
                    Objects.requireNonNullElse(enterprise, ""),
                    Objects.requireNonNullElse(dataPoint, ""),
                    Objects.requireNonNullElse(value, ""),
                    true,
                    comment,
                    null);
        }
    }
}
