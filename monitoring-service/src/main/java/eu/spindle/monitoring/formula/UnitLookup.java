package eu.spindle.monitoring.formula;

import org.jspecify.annotations.Nullable;

/** Finds the unit of each name that a formula may use. */
public interface UnitLookup {

    /** The unit, or null when there is no such data point or derived figure. */
    @Nullable
    Unit unitOf(String name);
}
