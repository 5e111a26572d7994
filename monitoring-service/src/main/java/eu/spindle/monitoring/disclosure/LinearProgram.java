package eu.spindle.monitoring.disclosure;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Computes the highest and lowest possible sum of classes, given the published sums and bounds. */
final class LinearProgram {

    /** The most solutions of a system; beyond them it counts as unsafe. */
    private static final int MOST_SOLUTIONS = 60;

    private final ObservedSystem system;
    private final double scale;
    private int solutions;

    /** @param scale the divisor of amounts, so that their size suits the precision of the solver */
    LinearProgram(ObservedSystem system, double scale) {
        this.system = system;
        this.scale = scale;
    }

    /** The highest sum of the classes; infinite if unbounded, NaN if the solver finds none. */
    double highest(int[] classes, double[] lower, double[] upper) {
        return extreme(classes, lower, upper, true);
    }

    /** The lowest sum of the classes, as {@link #highest}. */
    double lowest(int[] classes, double[] lower, double[] upper) {
        return extreme(classes, lower, upper, false);
    }

    private double extreme(int[] classes, double[] lower, double[] upper, boolean highest) {
        if (++solutions > MOST_SOLUTIONS) {
            return Double.NaN;
        }
        var model = new ExpressionsBasedModel();
        var variables = new Variable[lower.length];
        for (int i = 0; i < variables.length; i++) {
            variables[i] = model.newVariable("t" + i).lower(lower[i] / scale);
            if (upper[i] < Double.POSITIVE_INFINITY) {
                variables[i].upper(upper[i] / scale);
            }
        }
        for (int i : classes) {
            variables[i].weight(1);
        }
        for (int i = 0; i < system.equations().rank(); i++) {
            long[] row = system.equations().row(i);
            Expression equation = model.newExpression("e" + i);
            double sum = 0;
            for (int column = 0; column < row.length; column++) {
                if (row[column] != 0) {
                    equation.set(variables[column], row[column]);
                    sum += row[column] * system.classes().get(column).total() / scale;
                }
            }
            equation.level(sum);
        }
        Optimisation.Result result = highest ? model.maximise() : model.minimise();
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return highest ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        if (!result.getState().isOptimal()) {
            return Double.NaN;
        }
        double reached = 0;
        for (int i : classes) {
            reached += result.doubleValue(i);
        }
        return reached * scale;
    }
}
