package eu.spindle.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeavyWorkTest {

    private static final long HEAP = 300 << 20;
    private static final long THIRTY_MEGABYTES = 30 << 20;

    @Test
    void runsAtOnceOnlyWhatFitsIntoAThirdOfTheHeap() {
        var work = new HeavyWork(HEAP, Duration.ofSeconds(30));
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var caller = 0; caller < 20; caller++) {
                callers.submit(() -> work.run(THIRTY_MEGABYTES, () -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    Thread.sleep(20);
                    return running.decrementAndGet();
                }));
            }
        }
        assertThat(most).hasValue(3);
    }

    @Test
    void refusesWhatWaitsForTooLong() throws Exception {
        var work = new HeavyWork(HEAP, Duration.ofMillis(50));
        var started = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.submit(() -> work.run(HEAP, () -> {
                started.countDown();
                end.await();
                return true;
            }));
            started.await();
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> work.run(1, () -> true))
                    .satisfies(refused -> assertThat(refused.kind()).isEqualTo(ErrorKind.UNAVAILABLE));
            end.countDown();
        }
        assertThat(work.<Boolean, RuntimeException>run(1, () -> true)).isTrue();
    }

    @Test
    void makesRoomAfterWorkThatFails() {
        var work = new HeavyWork(HEAP, Duration.ZERO);
        for (var attempt = 0; attempt < 3; attempt++) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.run(HEAP, () -> {
                        throw new IllegalArgumentException("broken");
                    }));
        }
    }
}
