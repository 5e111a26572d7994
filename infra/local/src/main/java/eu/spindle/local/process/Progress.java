package eu.spindle.local.process;

/** Takes the lines that tell a person how far things are. */
@FunctionalInterface
public interface Progress {

    /** Tells one line about a part. */
    void say(String part, String line);
}
