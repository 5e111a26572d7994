package eu.spindle.platform.code;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/**
 * Maps an enum to a column by its code. Each enum that an entity holds has a subclass of one line, annotated with
 * {@code @Converter(autoApply = true)}.
 *
 * @param <E> the enum
 */
public abstract class CodeColumn<E extends Enum<E> & Code> implements AttributeConverter<E, String> {

    private final Class<E> type;

    protected CodeColumn(Class<E> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E constant) {
        return constant == null ? null : constant.code();
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : Codes.get(type, code);
    }
}
