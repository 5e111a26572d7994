package eu.spindle.monitoring.formula;

/** One word or sign of a formula and where it stands, counted from 1. */
record Token(Kind kind, String text, int position) {

    /** What sort of thing a token is. */
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
