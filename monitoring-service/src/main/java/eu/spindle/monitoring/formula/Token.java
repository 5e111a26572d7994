package eu.spindle.monitoring.formula;

/** A word, number or sign of a formula with its position, counted from 1. */
record Token(Kind kind, String text, int position) {

    /** The kinds of tokens. */
    enum Kind {
        NAME,
        NUMBER,
        SIGN,
        END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
    }
}
