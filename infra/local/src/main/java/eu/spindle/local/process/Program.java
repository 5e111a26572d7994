package eu.spindle.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Knows all about one server: how it is prepared, executed and recognised as ready. */
public interface Program {

    /** The name of the part. */
    String name();

    /** Where it is reached, in words for a person. */
    String where();

    /** Does what must be done before it can be executed; called before every start. */
    default void prepare(Progress progress) throws IOException, InterruptedException {}

    /** What to execute. */
    Command command() throws IOException;

    /** The rehearsal of its start; none where there is little to gain. */
    default Optional<CacheTraining> rehearsal() throws IOException {
        return Optional.empty();
    }

    /** Whether it serves now. */
    boolean isReady();

    /** Does what can be done only once it serves; called after every start. */
    default void complete(Progress progress) throws IOException, InterruptedException {}

    /** The signal that asks it to stop in peace. */
    default String stopSignal() {
        return "TERM";
    }

    /** How long it may take to become ready. */
    default Duration patience() {
        return Duration.ofMinutes(8);
    }
}
