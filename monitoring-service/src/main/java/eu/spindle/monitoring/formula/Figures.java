package eu.spindle.monitoring.formula;

/** The figures that a formula is evaluated on. */
public interface Figures {

    /** What is known under a name; never null, {@link Outcome.Missing} for a figure not entered. */
    Outcome figure(String name);
}
