package eu.spindle.objects;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.core.io.Resource;

/**
 * Lets a few calls at a time reach a store. Some are made within a transaction: when the store hangs, more of them would
 * hold all connections to the database, and everything else would stop too.
 */
final class BoundedObjectStore implements ObjectStore {

    /** A third of the connections of a service. */
    static final int MAX_CALLS = 4;

    private static final int PATIENCE_MILLIS = 500;

    private final ObjectStore store;
    private final Semaphore room = new Semaphore(MAX_CALLS);

    BoundedObjectStore(ObjectStore store) {
        this.store = store;
    }

    @Override
    public String put(Path content) {
        return bounded(() -> store.put(content));
    }

    @Override
    public Resource get(String hash) {
        return bounded(() -> store.get(hash));
    }

    private <T> T bounded(Supplier<T> call) {
        try {
            if (!room.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw DomainException.of(ErrorKind.UNAVAILABLE, "object-store-unavailable");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        try {
            return call.get();
        } finally {
            room.release();
        }
    }
}
