package eu.spindle.monitoring.formula;

import java.util.List;

/** A formula as a tree; each node knows where in the text it stands. */
sealed interface Expression {

    int position();

    /** A number written into the formula. */
    record Literal(Rational value, int position) implements Expression {}

    /** A data point or a derived figure. */
    record Name(String name, int position) implements Expression {}

    /** The opposite sign, or the opposite truth. */
    record Unary(boolean truth, Expression operand, int position) implements Expression {}

    /** Two operands and what stands between them. */
    record Binary(Operator operator, Expression left, Expression right, int position) implements Expression {}

    /** A function and its arguments. */
    record Call(Function function, List<Expression> arguments, int position) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
