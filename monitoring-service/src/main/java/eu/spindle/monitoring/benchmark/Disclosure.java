package eu.spindle.monitoring.benchmark;

/** Whether a figure over firms may be shown, and if not, why. */
public enum Disclosure {
    SHOWN,
    NOT_POOLED,
    SENSITIVE,
    TOO_FEW_FIRMS,
    ONE_FIRM_DOMINATES,
    TWO_FIRMS_DOMINATE,
    WOULD_REVEAL_ANOTHER
}
