package eu.spindle.platform.time;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Management endpoint with which the demo loader sets the time of a service; only with {@code spindle.demo}. */
@Endpoint(id = "clock")
class DemoClockEndpoint {

    private final DemoClock clock;

    DemoClockEndpoint(DemoClock clock) {
        this.clock = clock;
    }

    @ReadOperation
    Map<String, String> now() {
        return Map.of("now", clock.instant().toString());
    }

    @WriteOperation
    Map<String, String> set(String instant) {
        try {
            clock.set(Instant.parse(instant));
        } catch (DateTimeParseException e) {
            throw new InvalidEndpointRequestException("Not an ISO 8601 instant: " + instant, "instant");
        }
        return now();
    }

    @DeleteOperation
    Map<String, String> reset() {
        clock.reset();
        return now();
    }
}
