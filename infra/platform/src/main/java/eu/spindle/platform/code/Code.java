package eu.spindle.platform.code;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** An enum with one code per constant, the same in JSON, the API document, events and columns. */
public interface Code {

    /** The name of the constant. */
    String name();

    /** The code: the name in lower case, with hyphens. */
    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
