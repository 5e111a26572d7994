package eu.spindle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.local.PartName;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Services are stopped gracefully under a stream of requests, and started again. Each request that a service accepted must
 * be answered, and each that came too late must be rejected with a time to retry: nothing breaks off, nothing is half done.
 */
class StoppingIT {

    private static final String SLUG = "stopping";
    private static final String API = "/a/" + SLUG + "/api/";
    private static final String ENTERPRISES = API + "commitments/enterprises";
    private static final int WRITERS = 4;

    private final AtomicBoolean streaming = new AtomicBoolean(true);
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger rejected = new AtomicInteger();
    private final ConcurrentSkipListSet<String> created = new ConcurrentSkipListSet<>();

    @Test
    void everyRequestIsAnsweredOrRejectedWithARetryTime() throws Exception {
        var admin = Associations.active(SLUG);
        var cycle = Associations.openCycle(admin, SLUG, 2025);
        var reading = List.of(
                ENTERPRISES + "?limit=20",
                API + "monitoring/cycles/" + cycle + "/submissions",
                API + "helpdesk/tickets?limit=20");
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = IntStream.range(0, WRITERS)
                    .mapToObj(number -> callers.submit(writing(admin, number)))
                    .collect(Collectors.toCollection(ArrayList::new));
            reading.forEach(path -> work.add(callers.submit(reading(admin, path))));
            for (var service : List.of(PartName.COMMITMENTS, PartName.MONITORING, PartName.HELPDESK)) {
                awaitAnswers(50);
                var part = RunningSystem.parts().part(service);
                part.stop();
                part.start();
            }
            awaitAnswers(50);
            streaming.set(false);
            for (var done : work) {
                done.get(2, TimeUnit.MINUTES);
            }
        }
        assertThat(rejected).as("requests while a service was away").hasPositiveValue();
        assertThat(registerNumbers(admin))
                .as("exactly the firms whose creation was acknowledged")
                .isEqualTo(new TreeSet<>(created));
    }

    private void awaitAnswers(int more) throws InterruptedException {
        var enough = answered.get() + more;
        while (answered.get() < enough) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private Callable<Void> reading(Client admin, String path) {
        return () -> {
            while (streaming.get()) {
                succeeded(admin.get(path), 200);
            }
            return null;
        };
    }

    /** Never sends one firm twice: a rejected request must have changed nothing. */
    private Callable<Void> writing(Client admin, int writer) {
        return () -> {
            for (var firm = 0; streaming.get(); firm++) {
                var register = "FN %d-%d".formatted(writer, firm);
                var answer = admin.post(ENTERPRISES, Associations.firm(register, "Firm " + register));
                if (succeeded(answer, 201)) {
                    created.add(register);
                }
            }
            return null;
        };
    }

    private boolean succeeded(Client.Answer answer, int expected) throws InterruptedException {
        if (answer.status() == 429) {
            // The gateway's rate limit is not what is tested here.
            TimeUnit.MILLISECONDS.sleep(200);
            return false;
        }
        if (answer.status() == expected) {
            answered.incrementAndGet();
            return true;
        }
        // The outcome of a request over a connection that was just closing is reported as unknown; here it never
        // happened.
        assertThat(answer.status()).isIn(502, 503);
        assertThat(answer.problem(answer.status()))
                .isEqualTo(answer.status() == 502 ? "service-interrupted" : "service-unavailable");
        assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
        rejected.incrementAndGet();
        TimeUnit.MILLISECONDS.sleep(100);
        return false;
    }

    private static TreeSet<String> registerNumbers(Client admin) {
        var numbers = new TreeSet<String>();
        var next = ENTERPRISES + "?limit=200";
        while (!next.isEmpty()) {
            var page = admin.get(next).expect(200).json();
            page.path("items")
                    .forEach(firm -> numbers.add(firm.path("registerNumber").asString()));
            var cursor = page.path("next").asString("");
            next = cursor.isEmpty() ? "" : ENTERPRISES + "?limit=200&after=" + cursor;
        }
        return numbers;
    }
}
