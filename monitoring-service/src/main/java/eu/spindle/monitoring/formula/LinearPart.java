package eu.spindle.monitoring.formula;

import org.jspecify.annotations.Nullable;

/**
 * A part of a formula whose sum over firms is known to whoever knows what the formula comes to and its other sums.
 *
 * @param signed whether it subtracts, so that it can be below zero although no figure is
 */
public record LinearPart(Formula formula, boolean signed) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinearPart part && part.formula.toString().equals(formula.toString());
    }

    @Override
    public int hashCode() {
        return formula.toString().hashCode();
    }
}
