package eu.spindle.monitoring.figure;

import eu.spindle.platform.number.BoundedDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it in several countries, with its possible values: {@code 1.234} has one value where a point
 * stands before decimals and another where it groups thousands. Nothing is guessed: unless the decimal mark is known, an
 * ambiguous number keeps both values.
 *
 * <p>Digits of any script are accepted. Thousands are grouped in threes by the other mark, spaces or apostrophes; by commas
 * also as in India, with groups of two before the last three. A text with irregular groups is not a number.
 */
public final class WrittenNumber {

    private static final int MAX_LENGTH = 60;
    private static final char ARABIC_DECIMAL = '\u066b';
    private static final char ARABIC_GROUP = '\u066c';

    private static final Map<Character, Character> PLAIN = Map.ofEntries(
            Map.entry('\u00a0', ' '),
            Map.entry('\u2007', ' '),
            Map.entry('\u2009', ' '),
            Map.entry('\u202f', ' '),
            Map.entry('\u3000', ' '),
            Map.entry('\u2019', '\''),
            Map.entry('\u02bc', '\''),
            Map.entry('\uff0e', '.'),
            Map.entry('\uff0c', ','),
            Map.entry('\u2212', '-'),
            Map.entry('\uff0d', '-'),
            Map.entry('\uff0b', '+'));

    private static final Pattern SHAPE = Pattern.compile("[+-]?\\d[\\d., '\u066b\u066c]*");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([., '\u066c])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern GROUPED_AS_IN_INDIA = Pattern.compile("\\d{1,2}(?:,\\d{2})+,\\d{3}");

    private final @Nullable Meaning point;
    private final @Nullable Meaning comma;

    private WrittenNumber(@Nullable Meaning point, @Nullable Meaning comma) {
        this.point = point;
        this.comma = comma;
    }

    /** Parses a text; empty when it is not a number in any country. */
    public static Optional<WrittenNumber> of(String text) {
        String plain = plain(text.strip());
        if (plain.length() > MAX_LENGTH || !SHAPE.matcher(plain).matches()) {
            return Optional.empty();
        }
        var number = new WrittenNumber(meaning(plain, DecimalMark.POINT), meaning(plain, DecimalMark.COMMA));
        return number.certain(DecimalMark.POINT) || number.certain(DecimalMark.COMMA)
                ? Optional.of(number)
                : Optional.empty();
    }

    /**
     * Its value.
     *
     * @param mark the decimal mark, or null when it is not known
     * @return a decimal with a point, or empty when it can be either of {@link #meanings}
     */
    public Optional<String> read(@Nullable DecimalMark mark) {
        if (point == null || comma == null || point.equals(comma)) {
            Meaning only = point == null ? comma : point;
            return Optional.ofNullable(only).map(Meaning::decimal);
        }
        return mark != null && certain(mark)
                ? Optional.of((mark == DecimalMark.POINT ? point : comma).decimal())
                : Optional.empty();
    }

    /** Its possible values, the one with a decimal point first. */
    public Meanings meanings() {
        return new Meanings(decimal(point), decimal(comma));
    }

    /** The only decimal mark with which it is a number. */
    Optional<DecimalMark> proves() {
        if (point == null || comma == null) {
            return Optional.of(point == null ? DecimalMark.COMMA : DecimalMark.POINT);
        }
        return Optional.empty();
    }

    /** The mark that is likely but not proven: nobody groups thousands after a zero. */
    Optional<DecimalMark> suggests() {
        if (certain(DecimalMark.POINT) == certain(DecimalMark.COMMA)) {
            return Optional.empty();
        }
        return Optional.of(certain(DecimalMark.POINT) ? DecimalMark.POINT : DecimalMark.COMMA);
    }

    private boolean certain(DecimalMark mark) {
        Meaning meaning = mark == DecimalMark.POINT ? point : comma;
        return meaning != null && meaning.regular();
    }

    private static @Nullable Meaning meaning(String text, DecimalMark mark) {
        boolean arabic = text.indexOf(ARABIC_DECIMAL) >= 0 || text.indexOf(ARABIC_GROUP) >= 0;
        char decimal = arabic ? ARABIC_DECIMAL : mark.sign();
        boolean signed = text.charAt(0) == '-' || text.charAt(0) == '+';
        String digits = signed ? text.substring(1) : text;
        int at = digits.indexOf(decimal);
        String whole = at < 0 ? digits : digits.substring(0, at);
        String rest = at < 0 ? "0" : digits.substring(at + 1);
        if (!rest.chars().allMatch(Character::isDigit) || rest.isEmpty()) {
            return null;
        }
        boolean grouped = !whole.chars().allMatch(Character::isDigit);
        if (grouped
                && !GROUPED.matcher(whole).matches()
                && !GROUPED_AS_IN_INDIA.matcher(whole).matches()) {
            return null;
        }
        String sign = text.charAt(0) == '-' ? "-" : "";
        String joined = whole.replaceAll("\\D", "") + (at < 0 ? "" : "." + rest);
        return BoundedDecimal.parse(sign + joined)
                .map(number -> new Meaning(number, !grouped || whole.charAt(0) != '0'))
                .orElse(null);
    }

    private static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().limit(MAX_LENGTH + 1L).forEach(point -> {
            int digit = Character.digit(point, 10);
            if (digit >= 0) {
                plain.append(digit);
            } else {
                plain.append(point > Character.MAX_VALUE ? '?' : PLAIN.getOrDefault((char) point, (char) point));
            }
        });
        return plain.toString();
    }

    private static @Nullable String decimal(@Nullable Meaning meaning) {
        return meaning == null ? null : meaning.decimal();
    }

    /** The values with a decimal point and with a decimal comma; null where it is not a number. */
    public record Meanings(@Nullable String point, @Nullable String comma) {}

    /**
     * A possible value.
     *
     * @param regular whether it is written in a usual way
     */
    private record Meaning(BoundedDecimal number, boolean regular) {
        private String decimal() {
            return number.plain();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Meaning meaning && decimal().equals(meaning.decimal());
        }

        @Override
        public int hashCode() {
            return decimal().hashCode();
        }
    }
}
