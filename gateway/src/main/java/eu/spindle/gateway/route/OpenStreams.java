package eu.spindle.gateway.route;

import eu.spindle.gateway.cell.Service;
import eu.spindle.gateway.cell.UpstreamSettings;
import eu.spindle.gateway.edge.ApiException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The event streams that are open here. When the gateway stops they end at once, since nobody waits for their end. */
@Component
class OpenStreams implements SmartLifecycle {

    // Before callers are sent elsewhere, and before the web server waits for what is in flight.
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 256;
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final Duration checksEvery;
    private final Set<OpenStream> open;
    private volatile boolean running;

    OpenStreams(UpstreamSettings settings, MeterRegistry meters) {
        this.checksEvery = settings.streamCheck();
        this.open = meters.gaugeCollectionSize("spindle.streams", List.of(), ConcurrentHashMap.newKeySet());
    }

    /** Opens a stream that goes on while this permits it; the caller closes it. */
    OpenStream open(BooleanSupplier permitted, Service service) {
        OpenStream stream = new OpenStream(permitted, checksEvery, open::remove);
        open.add(stream);
        if (!running) {
            stream.close();
            throw ApiException.until(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", COME_BACK, service.label());
        }
        return stream;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(OpenStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
