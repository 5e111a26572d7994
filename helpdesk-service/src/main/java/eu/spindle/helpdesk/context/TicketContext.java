package eu.spindle.helpdesk.context;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.CodeColumn;
import eu.spindle.platform.error.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The object that a ticket is about.
 *
 * @param type null only in a request
 * @param id of the pledge or submission, or null
 * @param code of the indicator, data point, module or page, or null
 * @param label as the requester saw it, or null
 * @param cycle the reporting cycle, or null
 */
@Embeddable
public record TicketContext(
        @Column(name = "context_type") @Convert(converter = Type.Column.class) @Nullable
        Type type,

        @Column(name = "context_id") @Nullable UUID id,

        @Column(name = "context_code") @Size(max = TicketContext.MAX_LENGTH) @Nullable
        String code,

        @Column(name = "context_label") @Size(max = TicketContext.MAX_LENGTH) @Nullable
        String label,

        @Column(name = "context_cycle") @Nullable UUID cycle) {

    static final int MAX_LENGTH = 200;

    /** The type of a context. */
    public enum Type implements Code {
        PLEDGE(true),
        INDICATOR(true),
        DATA_POINT(true),
        SUBMISSION(true),
        MODULE(false),
        PAGE(false);

        private final boolean figures;

        Type(boolean figures) {
            this.figures = figures;
        }

        /** The column of an entity. */
        @Converter
        static final class Column extends CodeColumn<Type> {

            Column() {
                super(Type.class);
            }
        }
    }

    public TicketContext {
        if (Stream.of(code, label).filter(Objects::nonNull).anyMatch(text -> text.length() > MAX_LENGTH)) {
            throw DomainException.invalid("context", "too-long", MAX_LENGTH);
        }
    }

    /** Whether a firm has figures about it, which can be shown to the desk. */
    public boolean hasFigures() {
        return type != null && type.figures;
    }

    /**
     * Validates the context in a request.
     *
     * @throws DomainException if it is incomplete
     */
    public TicketContext validated() {
        if (type == null) {
            throw DomainException.invalid("context.type", "required");
        }
        switch (type) {
            case PLEDGE -> require(id, "context.id");
            case SUBMISSION -> require(id == null ? cycle : id, "context.id");
            case INDICATOR, DATA_POINT, MODULE, PAGE ->
                require(code == null || code.isBlank() ? null : code, "context.code");
        }
        return this;
    }

    private static void require(@Nullable Object part, String field) {
        if (part == null) {
            throw DomainException.invalid(field, "required");
        }
    }
}
