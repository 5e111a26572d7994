package eu.spindle.monitoring.benchmark;

import eu.spindle.platform.number.Rational;
import java.util.Collection;

/**
 * The base of a coverage; the bases of associations add up to that of the programme.
 *
 * @param members all member firms, and those that have left since they reported
 * @param employees of all firms that have reported them this year or earlier
 * @param turnover of all firms that have reported it
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
     * The coverage of a cell.
     *
     * @param employeesShown whether the share of the employees can be published with all other figures
     * @param turnoverShown the same for the turnover
     */
    Coverage coverage(Cell cell, boolean employeesShown, boolean turnoverShown) {
        return new Coverage(
                cell.firms().size(),
                // For an earlier year more firms may have reported than are members now.
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
