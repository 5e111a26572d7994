package eu.spindle.local.process;

/** Receives lines that report the progress. */
@FunctionalInterface
public interface Progress {

    /** Reports one line about a part. */
    void say(String part, String line);
}
