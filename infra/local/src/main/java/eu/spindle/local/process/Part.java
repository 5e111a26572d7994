package eu.spindle.local.process;

import java.util.OptionalLong;

/** One of the things a local system is made of, as a person or a test handles it. */
public interface Part {

    /** The name it goes by in logs and on the command line. */
    String name();

    /** Starts it and returns when it is ready. */
    void start() throws InterruptedException;

    /** Lets it finish what it is doing, then ends it. */
    void stop();

    /** Ends it at once, as a power cut would; it stays down until it is started again. */
    void kill();

    /** How it is. */
    State state();

    /** Where it is reached, in words for a person. */
    String where();

    /** Its process; none when it is down or lives inside the launcher. */
    OptionalLong pid();

    /** How a part can be. */
    enum State {
        DOWN,
        STARTING,
        READY,
        BROKEN
    }
}
