package eu.spindle.monitoring.formula;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A parsed formula, which can be evaluated any number of times. */
public final class Formula {

    private static final int MAX_LENGTH = 2_000;

    private final String text;
    private final Expression expression;
    private final int size;
    private final SortedSet<String> names;

    Formula(String text, Expression expression, int size) {
        this.text = text;
        this.expression = expression;
        this.size = size;
        var found = new TreeSet<String>();
        collect(expression, found);
        this.names = Collections.unmodifiableSortedSet(found);
    }

    /**
     * Parses a formula.
     *
     * @throws InvalidFormulaException with code and position when the text is not a formula
     */
    public static Formula parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidFormulaException(
                    "formula-too-long", MAX_LENGTH, "", "Longer than " + MAX_LENGTH + " characters");
        }
        var parser = new Parser(new Lexer(text).tokens());
        Expression expression = parser.parse();
        return new Formula(text, expression, parser.nodes());
    }

    /** The data points and derived figures that the formula uses. */
    public SortedSet<String> names() {
        return names;
    }

    /** The number of operations, which bounds the time to evaluate it. */
    public int size() {
        return size;
    }

    /** Whether the result depends on which figures are missing: then it cannot be computed from sums over firms. */
    public boolean asksWhatIsMissing() {
        return asksWhatIsMissing(expression);
    }

    /**
     * The largest linear parts of the formula, with derived figures replaced by their formulas.
     *
     * @param derived the formula of a derived figure, null for a data point
     */
    public List<LinearPart> linearParts(java.util.function.Function<String, @Nullable Formula> derived) {
        return LinearParts.of(expression, derived);
    }

    /**
     * The canonical text of the formula, with derived figures replaced by their formulas.
     *
     * @param derived the formula of a derived figure, null for a data point
     */
    public String canonical(java.util.function.Function<String, @Nullable Formula> derived) {
        return canonical(expression, derived);
    }

    private static String canonical(
            Expression expression, java.util.function.Function<String, @Nullable Formula> derived) {
        return switch (expression) {
            case Expression.Literal literal -> literal.value().toString();
            case Expression.Name(var name, var position) -> {
                Formula shared = derived.apply(name);
                yield shared == null ? name : shared.canonical(derived);
            }
            case Expression.Unary unary -> (unary.truth() ? "not " : "-") + canonical(unary.operand(), derived);
            case Expression.Binary binary ->
                "(" + canonical(binary.left(), derived)
                        + " " + binary.operator().sign() + " "
                        + canonical(binary.right(), derived) + ")";
            case Expression.Call call ->
                call.arguments().stream()
                        .map(argument -> canonical(argument, derived))
                        .collect(Collectors.joining(", ", call.function().word() + "(", ")"));
        };
    }

    Expression expression() {
        return expression;
    }

    public Outcome evaluate(Figures figures) {
        return new Evaluator(figures).evaluate(expression);
    }

    /**
     * The measure of its result, if the units of its names fit its operations.
     *
     * @throws InvalidFormulaException when different quantities are added or compared
     */
    public Measure measure(UnitLookup units) {
        return new UnitChecker(units).measure(expression);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean asksWhatIsMissing(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> false;
            case Expression.Name name -> false;
            case Expression.Unary unary -> asksWhatIsMissing(unary.operand());
            case Expression.Binary binary -> asksWhatIsMissing(binary.left()) || asksWhatIsMissing(binary.right());
            case Expression.Call call ->
                call.function() == Function.FIRST_NON_NULL
                        || call.function() == Function.IS_NULL
                        || call.arguments().stream().anyMatch(Formula::asksWhatIsMissing);
        };
    }

    private static void collect(Expression expression, SortedSet<String> names) {
        switch (expression) {
            case Expression.Literal literal -> {}
            case Expression.Name name -> names.add(name.name());
            case Expression.Unary unary -> collect(unary.operand(), names);
            case Expression.Binary binary -> {
                collect(binary.left(), names);
                collect(binary.right(), names);
            }
            case Expression.Call call -> call.arguments().forEach(argument -> collect(argument, names));
        }
    }
}
