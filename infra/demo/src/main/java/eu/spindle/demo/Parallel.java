package eu.spindle.demo;

import eu.spindle.demo.call.RefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same for many, some at once. */
final class Parallel {

    /** Enough to keep two cores at work, and few enough to leave the machine usable. */
    static final int AT_ONCE = 6;

    private Parallel() {}

    /** What is done for one. */
    interface Task<T> {
        void run(T one) throws Exception;
    }

    static <T> void each(Collection<T> all, Task<T> task) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> running = new ArrayList<>();
            for (T one : all) {
                running.add(threads.submit(() -> {
                    task.run(one);
                    return null;
                }));
            }
            try {
                for (Future<?> future : running) {
                    future.get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof RefusedException refused
                        ? refused
                        : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
    }
}
