package eu.spindle.monitoring.formula;

/** The operators between two operands. */
enum Operator {
    OR("or"),
    AND("and"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    EQUAL("="),
    UNEQUAL("<>"),
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDED_BY("/");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    boolean logical() {
        return this == OR || this == AND;
    }

    boolean comparing() {
        return ordinal() >= LESS.ordinal() && ordinal() <= UNEQUAL.ordinal();
    }
}
