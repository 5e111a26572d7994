package eu.spindle.monitoring.definition;

import eu.spindle.monitoring.formula.Formula;
import eu.spindle.monitoring.formula.Unit;

/** A figure that formulas share, computed from data points. */
public record Derived(String code, Formula formula, Unit unit) {}
