package eu.spindle.monitoring.figure;

import eu.spindle.platform.code.Code;

/** The sign before decimals; the other sign groups thousands. */
public enum DecimalMark implements Code {
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
}
