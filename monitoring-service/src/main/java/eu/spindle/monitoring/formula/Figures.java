package eu.spindle.monitoring.formula;

/** The figures that a formula is evaluated on. */
public interface Figures {

    /** The value of a name; {@link Outcome.Missing} for a figure that is not entered, never null. */
    Outcome figure(String name);
}
