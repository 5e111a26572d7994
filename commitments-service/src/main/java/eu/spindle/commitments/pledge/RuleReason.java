package eu.spindle.commitments.pledge;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.Codes;
import org.jspecify.annotations.Nullable;

/** Why a rule changed a pledge or a compliance status. When a person did, the reason is that person's words. */
public enum RuleReason implements Code {
    REPORTED,
    CYCLE_MISSED,
    CYCLES_MISSED,
    MORE_TIME,
    FIGURE_CORRECTED,
    ENTERPRISE_LEFT,
    ENTERPRISE_REJOINED;

    /** Returns the reason of that code, or null for a person's words. */
    public static @Nullable RuleReason of(@Nullable String code) {
        return Codes.find(RuleReason.class, code).orElse(null);
    }
}
