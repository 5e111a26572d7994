package eu.spindle.monitoring.formula;

import eu.spindle.platform.number.Rational;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Evaluates the tree of a formula exactly. */
final class Evaluator {

    private final Figures figures;

    Evaluator(Figures figures) {
        this.figures = figures;
    }

    Outcome evaluate(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> Outcome.of(literal.value());
            case Expression.Name name -> figures.figure(name.name());
            case Expression.Unary unary -> unary(unary);
            case Expression.Binary binary when binary.operator().logical() -> logical(binary);
            case Expression.Binary binary -> binary(binary);
            case Expression.Call call -> call(call);
        };
    }

    private Outcome unary(Expression.Unary unary) {
        Outcome operand = evaluate(unary.operand());
        if (!(operand instanceof Outcome.Value(Rational value))) {
            return operand;
        }
        return unary.truth() ? Outcome.of(value.isZero()) : Outcome.of(value.negated());
    }

    /** One side can decide: "no and missing" is no, "yes or missing" is yes. */
    private Outcome logical(Expression.Binary binary) {
        boolean decisive = binary.operator() == Operator.OR;
        Outcome left = evaluate(binary.left());
        if (left instanceof Outcome.Value(Rational value) && value.isZero() != decisive) {
            return left;
        }
        Outcome right = evaluate(binary.right());
        if (right instanceof Outcome.Value(Rational value) && value.isZero() != decisive) {
            return right;
        }
        return both(left, right, (one, other) -> other);
    }

    private Outcome binary(Expression.Binary binary) {
        Outcome left = evaluate(binary.left());
        Outcome right = evaluate(binary.right());
        if (binary.operator() == Operator.DIVIDED_BY
                && left instanceof Outcome.Value
                && right instanceof Outcome.Value(Rational divisor)
                && divisor.isZero()) {
            return Outcome.NOT_APPLICABLE;
        }
        return both(left, right, (one, other) -> apply(binary.operator(), one, other));
    }

    private static Rational apply(Operator operator, Rational left, Rational right) {
        return switch (operator) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case DIVIDED_BY -> left.dividedBy(right);
            case LESS -> Rational.of(left.compareTo(right) < 0);
            case LESS_OR_EQUAL -> Rational.of(left.compareTo(right) <= 0);
            case GREATER -> Rational.of(left.compareTo(right) > 0);
            case GREATER_OR_EQUAL -> Rational.of(left.compareTo(right) >= 0);
            case EQUAL -> Rational.of(left.compareTo(right) == 0);
            case UNEQUAL -> Rational.of(left.compareTo(right) != 0);
            case AND, OR -> throw new IllegalStateException("decided by logical()");
        };
    }

    private Outcome call(Expression.Call call) {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case ABS -> map(evaluate(arguments.getFirst()), Rational::abs);
            case MIN -> fold(arguments, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            case MAX -> fold(arguments, (one, other) -> one.compareTo(other) >= 0 ? one : other);
            case IF -> choose(arguments);
            case OR_ZERO -> orZero(evaluate(arguments.getFirst()));
            case FIRST_NON_NULL -> firstNonNull(arguments);
            case IS_NULL -> Outcome.of(evaluate(arguments.getFirst()) instanceof Outcome.Missing);
        };
    }

    private Outcome choose(List<Expression> arguments) {
        Outcome condition = evaluate(arguments.getFirst());
        if (!(condition instanceof Outcome.Value(Rational truth))) {
            return condition;
        }
        return evaluate(arguments.get(truth.isZero() ? 2 : 1));
    }

    private static Outcome orZero(Outcome outcome) {
        return outcome instanceof Outcome.Missing ? Outcome.of(Rational.ZERO) : outcome;
    }

    private Outcome firstNonNull(List<Expression> arguments) {
        Outcome result = evaluate(arguments.getFirst());
        for (int i = 1; i < arguments.size() && result instanceof Outcome.Missing missing; i++) {
            Outcome next = evaluate(arguments.get(i));
            result = next instanceof Outcome.Missing ? missing.and(next) : next;
        }
        return result;
    }

    private Outcome fold(List<Expression> arguments, BinaryOperator<Rational> operator) {
        Outcome result = evaluate(arguments.getFirst());
        for (Expression argument : arguments.subList(1, arguments.size())) {
            result = both(result, evaluate(argument), operator);
        }
        return result;
    }

    private static Outcome map(Outcome outcome, UnaryOperator<Rational> operator) {
        return outcome instanceof Outcome.Value(Rational value) ? Outcome.of(operator.apply(value)) : outcome;
    }

    /** Missing comes before not applicable: the missing figure can still be entered. */
    private static Outcome both(Outcome left, Outcome right, BinaryOperator<Rational> operator) {
        if (left instanceof Outcome.Value(Rational one) && right instanceof Outcome.Value(Rational other)) {
            return Outcome.of(operator.apply(one, other));
        }
        if (left instanceof Outcome.Missing missing) {
            return missing.and(right);
        }
        return right instanceof Outcome.Missing ? right : Outcome.NOT_APPLICABLE;
    }
}
