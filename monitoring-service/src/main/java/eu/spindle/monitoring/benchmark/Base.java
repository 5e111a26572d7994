package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.figure.Figure;
import eu.spindle.monitoring.formula.Rational;
import java.util.Map;

/**
 * What a figure's coverage is a share of; bases of disjoint sets of firms can be added.
 *
 * @param members all firms that take part
 * @param employees of the firms that are counted
 * @param employeesKnown of all firms whose number is known, this year's or an earlier one
 * @param turnover of the firms that are counted
 * @param turnoverKnown of all firms whose turnover is known
 */
record Base(int members, Rational employees, Rational employeesKnown, Rational turnover, Rational turnoverKnown) {

    static final Base NOTHING = new Base(0, Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ZERO);
    private static final String EMPLOYEES = "emp_end";
    private static final String TURNOVER = "turnover";

    static Base ofMembers(int members) {
        return new Base(members, Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ZERO);
    }

    /** A firm whose size is known, whether or not it is counted. */
    static Base ofKnown(Map<String, Figure> figures) {
        return new Base(0, Rational.ZERO, amount(figures, EMPLOYEES), Rational.ZERO, amount(figures, TURNOVER));
    }

    /** A firm that is counted. */
    static Base ofCounted(Map<String, Figure> figures) {
        return new Base(0, amount(figures, EMPLOYEES), Rational.ZERO, amount(figures, TURNOVER), Rational.ZERO);
    }

    Base plus(Base other) {
        return new Base(
                members + other.members,
                employees.plus(other.employees),
                employeesKnown.plus(other.employeesKnown),
                turnover.plus(other.turnover),
                turnoverKnown.plus(other.turnoverKnown));
    }

    Coverage coverage(int firms) {
        return new Coverage(
                firms,
                Coverage.share(Rational.of(firms), Rational.of(members)),
                Coverage.share(employees, employeesKnown),
                Coverage.share(turnover, turnoverKnown));
    }

    private static Rational amount(Map<String, Figure> figures, String dataPoint) {
        return figures.get(dataPoint) instanceof Figure.Amount(var value) ? Rational.of(value) : Rational.ZERO;
    }
}
