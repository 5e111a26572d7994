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

/**
 * The open event streams of this instance. They are ended when the gateway stops, because graceful shutdown would wait
 * for them.
 */
@Component
class OpenStreams implements SmartLifecycle {

    // Before draining and before the web server's graceful shutdown.
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 256;
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final Duration checksEvery;
    private final Set<OpenStream> open;
    private volatile boolean running;

    OpenStreams(UpstreamSettings settings, MeterRegistry meters) {
        this.checksEvery = settings.streamCheck();
        this.open = meters.gaugeCollectionSize("spindle.streams", List.of(), ConcurrentHashMap.newKeySet());
    }

    /** Opens a stream that stays open while the condition holds; the caller closes it. */
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
