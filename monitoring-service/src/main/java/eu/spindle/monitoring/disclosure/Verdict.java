package eu.spindle.monitoring.disclosure;

/** Whether a figure can be published, and if not, why. */
public enum Verdict {
    RELEASED,
    /** Fewer owners than a figure needs. */
    TOO_FEW_FIRMS,
    /** One or two owners make up most of a sum, or all values are zero; one verdict, since the second must not be told. */
    REVEALS_A_FIRM,
    /** Together with other published figures, or with what an observer knows, a firm or a small group could be computed. */
    COMPUTABLE
}
