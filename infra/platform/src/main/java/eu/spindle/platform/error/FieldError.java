package eu.spindle.platform.error;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One error in a request.
 *
 * @param code stable name; {@code problem.<code>} and {@code problem.<code>.remedy} are the keys of its texts
 * @param field path in the request ({@code target.value}, {@code rows[3].nace}), or null
 * @param arguments values of the text's placeholders, in order
 */
public record FieldError(String code, @Nullable String field, List<Object> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    /** Creates an error of one field. */
    public static FieldError at(String field, String code, Object... arguments) {
        return new FieldError(code, field, Arrays.asList(arguments));
    }
}
