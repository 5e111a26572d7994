package eu.spindle.monitoring.definition;

import eu.spindle.monitoring.formula.Formula;
import eu.spindle.monitoring.formula.Unit;

/** A figure that several formulas share and nobody enters. */
public record Derived(String code, Formula formula, Unit unit) {}
