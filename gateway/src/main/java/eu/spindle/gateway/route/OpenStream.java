package eu.spindle.gateway.route;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;

/** A forwarded event stream; it stays open while its caller has access, or until it is ended. */
final class OpenStream implements AutoCloseable {

    /** Request attribute with the stream. */
    static final String ATTRIBUTE = OpenStream.class.getName();

    private final BooleanSupplier permitted;
    private final long checksEvery;
    private final Consumer<OpenStream> closed;
    private volatile boolean ended;
    private volatile @Nullable Cancellable connection;
    private long checked = System.nanoTime();

    OpenStream(BooleanSupplier permitted, Duration checksEvery, Consumer<OpenStream> closed) {
        this.permitted = permitted;
        this.checksEvery = checksEvery.toNanos();
        this.closed = closed;
    }

    /** Sets the connection to the service. */
    void comesOver(Cancellable connection) {
        this.connection = connection;
        if (ended) {
            connection.cancel();
        }
    }

    /** Whether the stream may continue; checked for each received chunk, at least at each heartbeat. */
    boolean goesOn() {
        if (ended) {
            return false;
        }
        long now = System.nanoTime();
        if (now - checked >= checksEvery) {
            checked = now;
            return permitted.getAsBoolean();
        }
        return true;
    }

    /** Ends the stream, also while it waits for the next chunk. */
    void end() {
        ended = true;
        Cancellable open = connection;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public void close() {
        closed.accept(this);
    }
}
