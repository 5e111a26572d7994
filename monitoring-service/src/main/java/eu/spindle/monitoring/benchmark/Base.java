package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.formula.Rational;
import java.util.Collection;

/**
 * What a figure's coverage is a share of; the bases of associations can be added to that of the programme.
 *
 * @param members all firms that take part, whether or not they report, and those that have left since they reported
 * @param employees of all firms whose number is known, by this year's or an earlier report
 * @param turnover of all firms whose turnover is known
 */
record Base(int members, Rational employees, Rational turnover) {

    static final Base NOTHING = new Base(0, Rational.ZERO, Rational.ZERO);
    static final String EMPLOYEES = "emp_end";
    static final String TURNOVER = "turnover";

    static Base of(int members, Collection<ReportedFirm> latest) {
        return new Base(members, sum(latest, EMPLOYEES), sum(latest, TURNOVER));
    }

    Base plus(Base other) {
        return new Base(members + other.members, employees.plus(other.employees), turnover.plus(other.turnover));
    }

    /**
     * How much of this a cell speaks for.
     *
     * @param employeesShown whether the share of the employees can be told beside all other figures
     * @param turnoverShown the same of the turnover
     */
    Coverage coverage(Cell cell, boolean employeesShown, boolean turnoverShown) {
        return new Coverage(
                cell.firms().size(),
                // Of an earlier year more firms may have reported than are members now.
                Coverage.share(
                        Rational.of(cell.firms().size()),
                        Rational.of(Math.max(members, cell.firms().size()))),
                employeesShown ? Coverage.share(sum(cell.firms(), EMPLOYEES), employees) : null,
                turnoverShown ? Coverage.share(sum(cell.firms(), TURNOVER), turnover) : null);
    }

    private static Rational sum(Collection<ReportedFirm> firms, String dataPoint) {
        return firms.stream().map(firm -> firm.basicAmount(dataPoint)).reduce(Rational.ZERO, Rational::plus);
    }
}
