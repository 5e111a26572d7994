package eu.spindle.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** A store that hangs holds a few callers; all others are refused soon. */
class BoundedObjectStoreTest {

    private final CountDownLatch entered = new CountDownLatch(BoundedObjectStore.MAX_CALLS);
    private final CountDownLatch hangs = new CountDownLatch(1);
    private final ObjectStore store = new BoundedObjectStore(new HangingStore());

    @Test
    void refusesMoreCallsWhileTheStoreHangs() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call = 0; call < BoundedObjectStore.MAX_CALLS; call++) {
                callers.submit(() -> store.put(Path.of("content")));
            }
            entered.await();

            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> store.get("hash"))
                    .satisfies(refused -> assertThat(refused.kind()).isEqualTo(ErrorKind.UNAVAILABLE));
            hangs.countDown();
        }
        assertThat(store.put(Path.of("content"))).isEqualTo("hash");
    }

    /** Answers when it is told to. */
    private final class HangingStore implements ObjectStore {

        @Override
        public String put(Path content) {
            entered.countDown();
            try {
                hangs.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "hash";
        }

        @Override
        public Resource get(String hash) {
            return new ByteArrayResource(new byte[0]);
        }
    }
}
