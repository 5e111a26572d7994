package eu.spindle.monitoring.member;

import eu.spindle.platform.code.Code;

/** Size of a firm by the thresholds of the European Union. */
public enum SizeClass implements Code {
    MICRO(10),
    SMALL(50),
    MEDIUM(250),
    LARGE(Integer.MAX_VALUE);

    private final int employeesBelow;

    SizeClass(int employeesBelow) {
        this.employeesBelow = employeesBelow;
    }

    /** Whether each firm of this class has fewer employees than that. */
    public boolean isBelow(int employees) {
        return employeesBelow <= employees;
    }
}
