package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.disclosure.Verdict;
import eu.spindle.platform.code.Code;
import org.jspecify.annotations.Nullable;

/** The reasons why a figure is not published. */
enum SuppressionReason implements Code {
    TOO_FEW_FIRMS,
    /** One or two firms dominate, or all values are zero: one reason for both, since the second would reveal all values. */
    REVEALS_A_FIRM,
    COMPUTABLE_FROM_OTHERS,
    SENSITIVE,
    NOT_POOLED;

    static @Nullable SuppressionReason of(Verdict verdict) {
        return switch (verdict) {
            case RELEASED -> null;
            case TOO_FEW_FIRMS -> TOO_FEW_FIRMS;
            case REVEALS_A_FIRM -> REVEALS_A_FIRM;
            case COMPUTABLE -> COMPUTABLE_FROM_OTHERS;
        };
    }
}
