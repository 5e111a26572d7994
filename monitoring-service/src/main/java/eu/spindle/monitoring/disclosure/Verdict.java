package eu.spindle.monitoring.disclosure;

/** The decision on a figure: published, or the reason why not. */
public enum Verdict {
    RELEASED,
    /** Too few owners. */
    TOO_FEW_FIRMS,
    /** One or two owners dominate a sum, or all values are zero: one verdict, since the second would reveal all values. */
    REVEALS_A_FIRM,
    /** A firm or a small group can be computed with other published figures, or with the knowledge of an observer. */
    COMPUTABLE
}
