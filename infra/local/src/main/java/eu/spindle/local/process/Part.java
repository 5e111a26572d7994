package eu.spindle.local.process;

import java.util.OptionalLong;

/** A part of a local system that can be started, stopped and killed. */
public interface Part {

    /** Returns the name in logs and on the command line. */
    String name();

    /** Starts it and returns when it is ready. */
    void start() throws InterruptedException;

    /** Stops it gracefully. */
    void stop();

    /** Kills it; it stays down until it is started again. */
    void kill();

    /** Returns its state. */
    State state();

    /** Returns its address, for display. */
    String where();

    /** Returns its process id; none when it is down or runs inside the launcher. */
    OptionalLong pid();

    /** The states of a part. */
    enum State {
        DOWN,
        STARTING,
        READY,
        BROKEN
    }
}
