package eu.spindle.gateway.route;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;

/** One event stream on its way through the gateway: it goes on while its caller may hear it, or until it is ended. */
final class OpenStream implements AutoCloseable {

    /** Where a request carries it. */
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

    /** Over which connection it comes. */
    void comesOver(Cancellable connection) {
        this.connection = connection;
        if (ended) {
            connection.cancel();
        }
    }

    /** Whether what has come may still be passed on; asked for each piece, at least with each heartbeat. */
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

    /** Ends it, also while it waits for the next piece. */
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
