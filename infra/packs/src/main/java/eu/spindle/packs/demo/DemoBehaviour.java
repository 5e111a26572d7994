package eu.spindle.packs.demo;

/** How a firm reports in a cycle; the first four belong to closed cycles, the others to the open one. */
public enum DemoBehaviour {
    /** Submitted before the due date and approved. */
    ON_TIME,
    /** Submitted after the due date, within the grace, and approved. */
    LATE,
    /** Never submitted. */
    MISSING,
    /** Submitted, returned once with a reason, submitted again and approved. */
    RETURNED_ONCE,
    /** Nothing entered yet. */
    NOT_STARTED,
    /** Figures entered, not submitted. */
    DRAFT,
    /** Submitted, waits for review. */
    SUBMITTED;

    /** Whether the firm has entered figures. */
    public boolean entersFigures() {
        return this != MISSING && this != NOT_STARTED;
    }

    static DemoBehaviour of(DemoFirm firm, int year) {
        int discipline = firm.random("discipline").nextInt(100);
        int luck = firm.random("reporting" + year).nextInt(100);
        int score = (2 * discipline + luck) / 3;
        if (year == DemoProgramme.OPEN_YEAR) return score < 40 ? NOT_STARTED : score < 68 ? DRAFT : SUBMITTED;
        if (score < 18) return MISSING;
        if (score < 38) return LATE;
        return luck % 7 == 0 ? RETURNED_ONCE : ON_TIME;
    }
}
