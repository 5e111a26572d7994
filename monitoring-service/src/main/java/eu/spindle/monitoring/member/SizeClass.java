package eu.spindle.monitoring.member;

import eu.spindle.platform.code.Code;

/** The size of a firm by the thresholds of Recommendation 2003/361/EC. */
public enum SizeClass implements Code {
    MICRO(10),
    SMALL(50),
    MEDIUM(250),
    LARGE(Integer.MAX_VALUE);

    private final int employeesBelow;

    SizeClass(int employeesBelow) {
        this.employeesBelow = employeesBelow;
    }

    /** Whether every firm of this class has fewer employees than the number. */
    public boolean isBelow(int employees) {
        return employeesBelow <= employees;
    }
}
