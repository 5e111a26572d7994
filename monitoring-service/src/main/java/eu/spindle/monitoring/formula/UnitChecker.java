package eu.spindle.monitoring.formula;

import java.util.List;

/** Determines the measure of a formula, and refuses operations on different quantities. */
final class UnitChecker {

    private final UnitLookup units;

    UnitChecker(UnitLookup units) {
        this.units = units;
    }

    Measure measure(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> Measure.literal(literal.value());
            case Expression.Name name -> name(name);
            case Expression.Unary unary -> unary(unary);
            case Expression.Binary binary -> binary(binary);
            case Expression.Call call -> call(call);
        };
    }

    private Measure name(Expression.Name name) {
        Unit unit = units.unitOf(name.name());
        if (unit == null) {
            throw new InvalidFormulaException(
                    "formula-name-unknown",
                    name.position(),
                    name.name(),
                    "There is no data point '" + name.name() + "'");
        }
        return Measure.of(unit);
    }

    private Measure unary(Expression.Unary unary) {
        Measure operand = measure(unary.operand());
        require(operand.truth() == unary.truth(), unary, unary.truth() ? "yes/no" : "number", operand);
        return operand;
    }

    private Measure binary(Expression.Binary binary) {
        Measure left = measure(binary.left());
        Measure right = measure(binary.right());
        if (binary.operator().logical()) {
            require(left.truth(), binary.left(), "yes/no", left);
            require(right.truth(), binary.right(), "yes/no", right);
            return Measure.TRUTH;
        }
        if (binary.operator().comparing()) {
            if (!left.constant() && !right.constant()) {
                same(binary, left, right);
            }
            require(left.truth() == right.truth(), binary, left.description(), right);
            return Measure.TRUTH;
        }
        number(binary.left(), left);
        number(binary.right(), right);
        return switch (binary.operator()) {
            case TIMES -> left.times(right);
            case DIVIDED_BY -> left.per(right);
            default -> same(binary, left, right);
        };
    }

    private Measure call(Expression.Call call) {
        List<Measure> measures = call.arguments().stream().map(this::measure).toList();
        return switch (call.function()) {
            case IS_NULL -> Measure.TRUTH;
            case OR_ZERO -> measures.getFirst();
            case ABS, MIN, MAX -> {
                for (int i = 0; i < measures.size(); i++) {
                    number(call.arguments().get(i), measures.get(i));
                }
                yield alike(call, measures);
            }
            case FIRST_NON_NULL -> alike(call, measures);
            case IF -> {
                require(measures.getFirst().truth(), call.arguments().getFirst(), "yes/no", measures.getFirst());
                yield alike(call, measures.subList(1, 3));
            }
        };
    }

    private Measure alike(Expression at, List<Measure> measures) {
        return measures.stream().reduce((one, other) -> same(at, one, other)).orElseThrow();
    }

    private Measure same(Expression at, Measure left, Measure right) {
        boolean oneKind = left.dimension() == null
                || right.dimension() == null
                || left.dimension().equals(right.dimension());
        require(oneKind && left.truth() == right.truth(), at, left.description(), right);
        boolean oneScale = !left.pure() || !right.pure() || left.or(right).scale() != null;
        if (!oneScale) {
            throw new InvalidFormulaException(
                    "formula-unit-mismatch", at.position(), right.description(), "Both sides need one unit");
        }
        return left.or(right);
    }

    private void number(Expression at, Measure measure) {
        require(!measure.truth(), at, "number", measure);
    }

    private static void require(boolean fits, Expression at, String expected, Measure found) {
        if (!fits) {
            throw new InvalidFormulaException(
                    "formula-unit-mismatch",
                    at.position(),
                    found.description(),
                    "Expected " + expected + " but found " + found.description());
        }
    }
}
