package eu.spindle.monitoring.entry;

import eu.spindle.platform.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Entries as JSON: {@code {"entries": [{"enterprise", "dataPoint", "value", "comment"}]}}; rows are counted from 1. */
record EntryDocument(@Nullable List<@Nullable Line> entries) {

    private static final int MOST = 100_000;

    static List<Entry> read(byte[] body, JsonMapper json) {
        try {
            var document = json.readValue(body, EntryDocument.class);
            if (document.entries == null || document.entries.size() > MOST) {
                throw Refusal.invalid("entries", document.entries == null ? "required" : "malformed");
            }
            var entries = new ArrayList<Entry>();
            for (Line line : document.entries) {
                if (line == null) {
                    throw Refusal.invalid("entries[" + entries.size() + "]", "required");
                }
                entries.add(line.entry(entries.size() + 1));
            }
            return entries;
        } catch (JacksonException broken) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "unreadable");
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
