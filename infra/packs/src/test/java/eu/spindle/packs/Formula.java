package eu.spindle.packs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pack's formula language, just enough of it to test the pack; {@code null} stands for a missing or inapplicable value. */
public final class Formula {

    private static final Pattern TOKEN = Pattern.compile("\\s*(<=|>=|<>|[-+*/()<>=,]|[0-9.]+|[A-Za-z_][A-Za-z_0-9]*)");
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "abs", "min", "max", "if", "orZero", "firstNonNull", "isNull");

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, BigDecimal> values;
    private int at;

    private Formula(String text, Map<String, BigDecimal> values) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (end != text.length()) throw new IllegalArgumentException("cannot read " + text.substring(end));
        this.values = values;
    }

    /** The value of a formula, {@code null} where a figure is missing or a denominator is zero; truth is 1 and 0. */
    public static @Nullable BigDecimal value(String text, Map<String, BigDecimal> values) {
        Formula formula = new Formula(text, values);
        BigDecimal result = formula.disjunction();
        if (formula.at != formula.tokens.size()) throw new IllegalArgumentException("too much in " + text);
        return result;
    }

    /** The data points and derived figures that a formula names. */
    public static Set<String> identifiers(String text) {
        Set<String> found = new TreeSet<>();
        for (String token : new Formula(text, Map.of()).tokens) {
            if (Character.isLetter(token.charAt(0)) && !WORDS.contains(token)) found.add(token);
        }
        return found;
    }

    private @Nullable BigDecimal disjunction() {
        BigDecimal left = conjunction();
        while (take("or")) left = truth(left, conjunction(), true);
        return left;
    }

    private @Nullable BigDecimal conjunction() {
        BigDecimal left = comparison();
        while (take("and")) left = truth(left, comparison(), false);
        return left;
    }

    private static @Nullable BigDecimal truth(@Nullable BigDecimal a, @Nullable BigDecimal b, boolean either) {
        if (a == null || b == null) return null;
        return bool(either ? a.signum() != 0 || b.signum() != 0 : a.signum() != 0 && b.signum() != 0);
    }

    private @Nullable BigDecimal comparison() {
        if (take("not")) {
            BigDecimal inner = comparison();
            return inner == null ? null : bool(inner.signum() == 0);
        }
        BigDecimal left = sum();
        for (String operator : List.of("<=", ">=", "<>", "<", ">", "=")) {
            if (take(operator)) return compare(operator, left, sum());
        }
        return left;
    }

    private static @Nullable BigDecimal compare(String operator, @Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null) return null;
        int order = a.compareTo(b);
        return bool(
                switch (operator) {
                    case "<=" -> order <= 0;
                    case ">=" -> order >= 0;
                    case "<>" -> order != 0;
                    case "<" -> order < 0;
                    case ">" -> order > 0;
                    default -> order == 0;
                });
    }

    private @Nullable BigDecimal sum() {
        BigDecimal left = product();
        while (true) {
            if (take("+")) left = apply('+', left, product());
            else if (take("-")) left = apply('-', left, product());
            else return left;
        }
    }

    private @Nullable BigDecimal product() {
        BigDecimal left = factor();
        while (true) {
            if (take("*")) left = apply('*', left, factor());
            else if (take("/")) left = apply('/', left, factor());
            else return left;
        }
    }

    private static @Nullable BigDecimal apply(char operator, @Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null || operator == '/' && b.signum() == 0) return null;
        return switch (operator) {
            case '+' -> a.add(b);
            case '-' -> a.subtract(b);
            case '*' -> a.multiply(b);
            default -> a.divide(b, MathContext.DECIMAL128);
        };
    }

    private @Nullable BigDecimal factor() {
        if (take("-")) return apply('-', BigDecimal.ZERO, factor());
        if (take("(")) {
            BigDecimal inner = disjunction();
            expect(")");
            return inner;
        }
        String token = tokens.get(at++);
        if (Character.isDigit(token.charAt(0))) return new BigDecimal(token);
        return take("(") ? call(token) : values.get(token);
    }

    private @Nullable BigDecimal call(String name) {
        List<@Nullable BigDecimal> arguments = new ArrayList<>();
        do arguments.add(disjunction());
        while (take(","));
        expect(")");
        BigDecimal first = arguments.getFirst();
        return switch (name) {
            case "abs" -> first == null ? null : first.abs();
            case "orZero" -> first == null ? BigDecimal.ZERO : first;
            case "isNull" -> bool(first == null);
            case "max", "min" -> extreme(name, arguments);
            default -> throw new IllegalArgumentException("unknown function " + name);
        };
    }

    private static @Nullable BigDecimal extreme(String name, List<@Nullable BigDecimal> arguments) {
        BigDecimal result = arguments.getFirst();
        for (BigDecimal next : arguments) {
            if (result == null || next == null) return null;
            result = name.equals("max") ? result.max(next) : result.min(next);
        }
        return result;
    }

    private static BigDecimal bool(boolean truth) {
        return truth ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private boolean take(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!take(token)) throw new IllegalArgumentException("expected " + token + " in " + tokens);
    }
}
