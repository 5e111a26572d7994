package eu.spindle.monitoring.formula;

import eu.spindle.platform.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Splits a formula into the largest parts that are linear in the data points: the sum of such a part over firms is the same
 * whether it is computed firm by firm or from summed data points.
 */
final class LinearParts {

    private final Function<String, @Nullable Formula> derived;
    private final List<LinearPart> found = new ArrayList<>();

    private LinearParts(Function<String, @Nullable Formula> derived) {
        this.derived = derived;
    }

    static List<LinearPart> of(Expression expression, Function<String, @Nullable Formula> derived) {
        var parts = new LinearParts(derived);
        parts.collect(expression);
        return List.copyOf(parts.found);
    }

    private void collect(Expression expression) {
        if (isConstant(expression)) {
            return;
        }
        if (isLinear(expression)) {
            LinearPart part = part(expression);
            if (!part.coefficients().isEmpty() && !found.contains(part)) {
                found.add(part);
            }
            return;
        }
        switch (expression) {
            case Expression.Literal literal -> {}
            case Expression.Name(var name, var position) -> {
                Formula shared = derived.apply(name);
                if (shared != null) {
                    collect(shared.expression());
                }
            }
            case Expression.Unary unary -> collect(unary.operand());
            case Expression.Binary binary -> {
                collect(binary.left());
                collect(binary.right());
            }
            case Expression.Call call -> call.arguments().forEach(this::collect);
        }
    }

    private boolean isLinear(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> true;
            case Expression.Name(var name, var position) -> {
                Formula shared = derived.apply(name);
                yield shared == null || isLinear(shared.expression());
            }
            case Expression.Unary unary -> !unary.truth() && isLinear(unary.operand());
            case Expression.Binary binary ->
                switch (binary.operator()) {
                    case PLUS, MINUS -> isLinear(binary.left()) && isLinear(binary.right());
                    case TIMES ->
                        isLinear(binary.left())
                                && isLinear(binary.right())
                                && (isConstant(binary.left()) || isConstant(binary.right()));
                    case DIVIDED_BY -> isLinear(binary.left()) && isConstant(binary.right());
                    default -> false;
                };
            case Expression.Call call ->
                call.function() == eu.spindle.monitoring.formula.Function.OR_ZERO
                        && isLinear(call.arguments().getFirst());
        };
    }

    private static boolean isConstant(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> true;
            case Expression.Name name -> false;
            case Expression.Unary unary -> isConstant(unary.operand());
            case Expression.Binary binary -> isConstant(binary.left()) && isConstant(binary.right());
            case Expression.Call call -> false;
        };
    }

    /** The coefficients of a linear expression. */
    private LinearPart part(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> LinearPart.NOTHING;
            case Expression.Name(var name, var position) -> {
                Formula shared = derived.apply(name);
                yield shared == null ? LinearPart.of(name) : part(shared.expression());
            }
            case Expression.Unary unary -> part(unary.operand()).times(Rational.of(-1));
            case Expression.Binary binary ->
                switch (binary.operator()) {
                    case PLUS -> part(binary.left()).plus(part(binary.right()));
                    case MINUS -> part(binary.left()).plus(part(binary.right()).times(Rational.of(-1)));
                    case TIMES ->
                        isConstant(binary.left())
                                ? part(binary.right()).times(constant(binary.left()))
                                : part(binary.left()).times(constant(binary.right()));
                    default -> {
                        Rational divisor = constant(binary.right());
                        // A division by zero has no value.
                        yield divisor.isZero()
                                ? LinearPart.NOTHING
                                : part(binary.left()).times(Rational.ONE.dividedBy(divisor));
                    }
                };
            case Expression.Call call -> part(call.arguments().getFirst());
        };
    }

    private static Rational constant(Expression expression) {
        return new Evaluator(name -> new Outcome.NotApplicable()).evaluate(expression)
                        instanceof Outcome.Value(var exact)
                ? exact
                : Rational.ZERO;
    }
}
