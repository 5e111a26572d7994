package eu.spindle.helpdesk.live;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The open streams of this instance; each receives what its subscriber may see. */
@Component
class LiveStreamRegistry implements SmartLifecycle {

    // Before the web server's graceful shutdown, which would wait for every stream.
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 256;

    private final LiveSettings settings;
    private final JsonMapper json;
    private final Map<UUID, ConcurrentLinkedQueue<LiveStream>> open = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean running;

    LiveStreamRegistry(LiveSettings settings, JsonMapper json, MeterRegistry meters) {
        this.settings = settings;
        this.json = json;
        meters.gauge("spindle.live.streams", count);
    }

    /**
     * Opens a stream; the caller must close it.
     *
     * @throws DomainException 429 if there are too many
     */
    LiveStream open(Subscriber subscriber) {
        if (count.incrementAndGet() > settings.maxStreams()) {
            count.decrementAndGet();
            throw DomainException.of(ErrorKind.TOO_OFTEN, "too-many-streams");
        }
        var stream = new LiveStream(subscriber);
        var associations = open.compute(subscriber.association(), (association, streams) -> {
            var all = streams == null ? new ConcurrentLinkedQueue<LiveStream>() : streams;
            all.add(stream);
            return all;
        });
        var own = associations.stream().filter(of(subscriber.person())).toList();
        if (own.size() > settings.maxPerPerson()) {
            own.getFirst().end(LiveStream.FULL);
        }
        if (!running) {
            stream.end("");
        }
        return stream;
    }

    void close(LiveStream stream) {
        open.computeIfPresent(stream.subscriber().association(), (association, streams) -> {
            if (streams.remove(stream)) {
                count.decrementAndGet();
            }
            return streams.isEmpty() ? null : streams;
        });
    }

    int count() {
        return count.get();
    }

    /** Publishes an event to every subscriber who may receive it. */
    void publish(LiveEvent liveEvent) {
        var streams = open.get(liveEvent.association());
        if (streams == null) {
            return;
        }
        streams.stream()
                .filter(stream -> stream.subscriber().accepts(liveEvent))
                .forEach(stream -> stream.publish(format(liveEvent, stream)));
    }

    /** Tells all clients to reload. */
    void reloadAll() {
        open.values().forEach(streams -> streams.forEach(stream -> stream.publish(LiveStream.RELOAD)));
    }

    private String format(LiveEvent liveEvent, LiveStream stream) {
        if (liveEvent.viewers() != null) {
            return LiveStream.event(
                    "viewers",
                    json.writeValueAsString(Map.of("ticket", liveEvent.ticket(), "people", liveEvent.viewers())));
        }
        // The version counts internal notes, which only the desk may know of.
        var content = stream.subscriber().desk()
                ? Map.of("id", liveEvent.ticket(), "version", liveEvent.version())
                : Map.of("id", liveEvent.ticket());
        return LiveStream.event("ticket", json.writeValueAsString(content));
    }

    private static Predicate<LiveStream> of(UUID person) {
        return stream -> !stream.ended() && stream.subscriber().person().equals(person);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.values().forEach(streams -> streams.forEach(stream -> stream.end("")));
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
