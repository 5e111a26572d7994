package eu.spindle.monitoring.formula;

import org.jspecify.annotations.Nullable;

/** The functions of the formula language. */
enum Function {
    ABS("abs", 1, 1),
    MIN("min", 1, Integer.MAX_VALUE),
    MAX("max", 1, Integer.MAX_VALUE),
    IF("if", 3, 3),
    OR_ZERO("orZero", 1, 1),
    FIRST_NON_NULL("firstNonNull", 1, Integer.MAX_VALUE),
    IS_NULL("isNull", 1, 1);

    private final String word;
    private final int fewest;
    private final int most;

    Function(String word, int fewest, int most) {
        this.word = word;
        this.fewest = fewest;
        this.most = most;
    }

    static @Nullable Function named(String word) {
        for (Function function : values()) {
            if (function.word.equals(word)) {
                return function;
            }
        }
        return null;
    }

    String word() {
        return word;
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    String expects() {
        return fewest == most ? Integer.toString(fewest) : "at least " + fewest;
    }
}
