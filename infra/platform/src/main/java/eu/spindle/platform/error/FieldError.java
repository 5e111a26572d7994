package eu.spindle.platform.error;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param code stable name, and the key {@code problem.<code>} of its text and {@code problem.<code>.remedy} of its remedy
 * @param field where it is, as a path in the request ({@code target.value}, {@code rows[3].nace}), or null
 * @param arguments what the text names, in its order
 */
public record FieldError(String code, @Nullable String field, List<Object> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    /** A fault of one field. */
    public static FieldError at(String field, String code, Object... arguments) {
        return new FieldError(code, field, Arrays.asList(arguments));
    }
}
