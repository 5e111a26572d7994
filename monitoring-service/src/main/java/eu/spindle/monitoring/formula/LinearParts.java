package eu.spindle.monitoring.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes a formula apart into the largest parts that are linear in what firms enter: of such a part, the sum over firms
 * is the same whether it is computed firm by firm or from summed data points.
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
            var part = new LinearPart(new Formula(text(expression), expression, 1), subtracts(expression));
            if (!found.contains(part)) {
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

    /** Whether firms whose figures are all positive could come to less than nothing. */
    private boolean subtracts(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> literal.value().signum() < 0;
            case Expression.Name(var name, var position) -> {
                Formula shared = derived.apply(name);
                yield shared != null && subtracts(shared.expression());
            }
            case Expression.Unary unary -> true;
            case Expression.Binary binary ->
                binary.operator() == Operator.MINUS || subtracts(binary.left()) || subtracts(binary.right());
            case Expression.Call call -> call.arguments().stream().anyMatch(this::subtracts);
        };
    }

    private static String text(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> literal.value().toString();
            case Expression.Name name -> name.name();
            case Expression.Unary unary -> "-" + text(unary.operand());
            case Expression.Binary binary ->
                "(" + text(binary.left()) + " " + binary.operator().sign() + " " + text(binary.right()) + ")";
            case Expression.Call call ->
                call.arguments().stream()
                        .map(LinearParts::text)
                        .collect(Collectors.joining(", ", call.function().word() + "(", ")"));
        };
    }
}
