package eu.spindle.monitoring.formula;

import eu.spindle.platform.number.Rational;
import java.util.List;

/** The tree of a formula; each node has its position in the text. */
sealed interface Expression {

    int position();

    /** A number. */
    record Literal(Rational value, int position) implements Expression {}

    /** A data point or a derived figure. */
    record Name(String name, int position) implements Expression {}

    /** A negative sign or a logical negation. */
    record Unary(boolean truth, Expression operand, int position) implements Expression {}

    /** Two operands with an operator. */
    record Binary(Operator operator, Expression left, Expression right, int position) implements Expression {}

    /** A function and its arguments. */
    record Call(Function function, List<Expression> arguments, int position) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
