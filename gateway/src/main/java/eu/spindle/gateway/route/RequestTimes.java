package eu.spindle.gateway.route;

import eu.spindle.gateway.cell.Service;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Times requests under the name and with the tags that all others are timed with. */
@Component
class RequestTimes {

    private final MeterRegistry meters;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    RequestTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    void record(String method, ApiPath path, int status, long nanos) {
        // A service that is none would make a series of its own for each misspelling.
        String uri = Service.named(path.service()) == null ? "UNKNOWN" : path.pattern();
        timers.computeIfAbsent(new Kind(method, uri, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        HttpStatus status = HttpStatus.resolve(kind.status());
        return Timer.builder("http.server.requests")
                .tag("error", "none")
                .tag("exception", "none")
                .tag("method", kind.method())
                .tag("outcome", status == null ? "UNKNOWN" : status.series().name())
                .tag("status", String.valueOf(kind.status()))
                .tag("uri", kind.uri())
                .register(meters);
    }

    /** What is counted apart. */
    private record Kind(String method, String uri, int status) {}
}
