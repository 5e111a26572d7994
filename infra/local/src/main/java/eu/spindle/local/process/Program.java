package eu.spindle.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** How one server is prepared, executed and recognised as ready. */
public interface Program {

    /** Returns the name of the part. */
    String name();

    /** Returns its address, for display. */
    String where();

    /** Prepares the execution; called before every start. */
    default void prepare(Progress progress) throws IOException, InterruptedException {}

    /** Returns the command to execute. */
    Command command() throws IOException;

    /** Returns the training run of its start; none where it would save little. */
    default Optional<CacheTraining> rehearsal() throws IOException {
        return Optional.empty();
    }

    /** Whether it is ready. */
    boolean isReady();

    /** Completes the start once it is ready; called after every start. */
    default void complete(Progress progress) throws IOException, InterruptedException {}

    /** Returns the signal for a graceful stop. */
    default String stopSignal() {
        return "TERM";
    }

    /** Returns the maximum time until it is ready. */
    default Duration patience() {
        return Duration.ofMinutes(8);
    }
}
