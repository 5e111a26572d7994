package eu.spindle.monitoring.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sign that stands before decimals; the other one then groups thousands. */
public enum DecimalMark {
    POINT('.'),
    COMMA(',');

    private final char sign;

    DecimalMark(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    DecimalMark other() {
        return this == POINT ? COMMA : POINT;
    }

    /** The name in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mark of that name. */
    public static Optional<DecimalMark> of(String code) {
        return Arrays.stream(values()).filter(mark -> mark.code().equals(code)).findFirst();
    }
}
