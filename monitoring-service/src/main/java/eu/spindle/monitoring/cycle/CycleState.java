package eu.spindle.monitoring.cycle;

/** Where a cycle stands. */
public enum CycleState {
    PLANNED,
    OPEN,
    GRACE,
    CLOSED;

    /** Whether figures can be entered. */
    public boolean takesFigures() {
        return this == OPEN || this == GRACE;
    }
}
