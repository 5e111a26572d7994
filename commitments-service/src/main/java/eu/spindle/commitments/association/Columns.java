package eu.spindle.commitments.association;

import eu.spindle.commitments.association.branding.Branding;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Columns of an association that hold more than one value. */
final class Columns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Columns() {}

    /** A support calendar as JSON. */
    static final class OfCalendar implements AttributeConverter<@Nullable SupportCalendar, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable SupportCalendar calendar) {
            return calendar == null ? null : JSON.writeValueAsString(calendar);
        }

        @Override
        public @Nullable SupportCalendar convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : JSON.readValue(column, SupportCalendar.class);
        }
    }

    /** Branding as JSON. */
    static final class OfBranding implements AttributeConverter<@Nullable Branding, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Branding branding) {
            return branding == null ? null : JSON.writeValueAsString(branding);
        }

        @Override
        public @Nullable Branding convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : JSON.readValue(column, Branding.class);
        }
    }

    /** Language tags, separated by commas. */
    static final class OfLanguages implements AttributeConverter<List<String>, String> {
        @Override
        public String convertToDatabaseColumn(List<String> languages) {
            return String.join(",", languages);
        }

        @Override
        public List<String> convertToEntityAttribute(String column) {
            return column.isEmpty() ? List.of() : List.of(column.split(","));
        }
    }
}
