package eu.spindle.commitments.enterprise;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Size of a firm by the thresholds of Recommendation 2003/361/EC. */
public enum SizeClass {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE;

    /** The smallest class that a firm of so many employees can have; turnover can only lift it. */
    static SizeClass ofEmployees(int employees) {
        if (employees < 10) {
            return MICRO;
        }
        if (employees < 50) {
            return SMALL;
        }
        return employees < 250 ? MEDIUM : LARGE;
    }

    public static Optional<SizeClass> of(String code) {
        return Arrays.stream(values())
                .filter(size -> size.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The name in API, events and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
