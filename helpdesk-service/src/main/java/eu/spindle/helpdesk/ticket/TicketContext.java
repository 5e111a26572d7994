package eu.spindle.helpdesk.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.spindle.platform.web.Refusal;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The exact thing that a ticket is about.
 *
 * @param type code of a {@link Type}
 * @param id of the pledge or submission, or null
 * @param code of the indicator, data point, module or page, or null
 * @param label as the requester saw it, or null
 * @param cycle the reporting cycle, or null
 */
@Embeddable
public record TicketContext(
        @Column(name = "context_type") @Convert(converter = TypeCodes.class) @Nullable
        Type type,

        @Column(name = "context_id") @Nullable UUID id,
        @Column(name = "context_code") @Nullable String code,
        @Column(name = "context_label") @Nullable String label,
        @Column(name = "context_cycle") @Nullable UUID cycle) {

    private static final int LONGEST = 200;

    /** What sort of thing. */
    public enum Type {
        PLEDGE,
        INDICATOR,
        DATA_POINT,
        SUBMISSION,
        MODULE,
        PAGE;

        /** The name in API, database and events. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public TicketContext {
        if (Stream.of(code, label).filter(Objects::nonNull).anyMatch(text -> text.length() > LONGEST)) {
            throw Refusal.invalid("context", "too-long", LONGEST);
        }
    }

    /** As a caller names it.
     *
     * @throws Refusal when it does not say what it is
     */
    TicketContext whole() {
        if (type == null) {
            throw Refusal.invalid("context.type", "required");
        }
        if (id == null && (code == null || code.isBlank())) {
            throw Refusal.invalid("context.code", "required");
        }
        return this;
    }

    /** Keeps the type in the database by its code. */
    static class TypeCodes implements AttributeConverter<Type, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Type type) {
            return type == null ? null : type.code();
        }

        @Override
        public @Nullable Type convertToEntityAttribute(@Nullable String code) {
            return Arrays.stream(Type.values())
                    .filter(type -> type.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }
}
