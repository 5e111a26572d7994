package eu.spindle.platform.number;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A decimal number that is small enough to be written out. {@code 1E999999999} has eleven characters, and a gigabyte of
 * digits when it is printed, rounded or turned into a fraction; so every number from a file, a form or a request is
 * bounded here before it is used as a {@link BigDecimal}.
 *
 * @param value with at most {@link #MAX_DIGITS} significant digits, of which none stands further than
 *     {@link #MAX_EXPONENT} places from the decimal point
 */
public record BoundedDecimal(BigDecimal value) {

    /** Maximum number of significant digits, without leading and trailing zeros. */
    public static final int MAX_DIGITS = 24;

    /** Maximum number of places between the decimal point and the first or last digit. */
    public static final int MAX_EXPONENT = 40;

    /** Maximum number of characters of a written number. */
    public static final int MAX_LENGTH = 100;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,9})?");

    public BoundedDecimal {
        if (!isBounded(value)) {
            throw new IllegalArgumentException("A number has at most " + MAX_DIGITS + " digits and " + MAX_EXPONENT
                    + " places before and after the point");
        }
    }

    /**
     * Parses a number with a decimal point and possibly an exponent.
     *
     * @return empty when the text is no number, or one out of bounds ({@link #isNumber} distinguishes them)
     */
    public static Optional<BoundedDecimal> parse(String text) {
        return isNumber(text)
                ? Optional.of(new BigDecimal(text))
                        .filter(BoundedDecimal::isBounded)
                        .map(BoundedDecimal::new)
                : Optional.empty();
    }

    /** Whether the text is a number, of any size; false for an excessively long text. */
    public static boolean isNumber(String text) {
        return text.length() <= MAX_LENGTH && NUMBER.matcher(text).matches();
    }

    /** Whether a number can be written out safely. */
    public static boolean isBounded(BigDecimal value) {
        if (value.signum() == 0) {
            return Math.abs((long) value.scale()) <= MAX_EXPONENT + MAX_LENGTH;
        }
        // Trailing zeros are stripped only from short numbers, because stripping takes time too.
        if (value.precision() > MAX_LENGTH) {
            return false;
        }
        var plain = value.stripTrailingZeros();
        return plain.precision() <= MAX_DIGITS
                && plain.scale() <= MAX_EXPONENT
                && plain.precision() - (long) plain.scale() <= MAX_EXPONENT;
    }

    /** Returns the number in plain digits, without exponent and trailing zeros. */
    public String plain() {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
