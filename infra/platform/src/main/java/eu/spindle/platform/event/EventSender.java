package eu.spindle.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** Sends events of the outbox to Kafka, in order per key. */
class EventSender {

    /** How long to wait for the broker's acknowledgement. */
    static final Duration TIMEOUT = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(EventSender.class);

    private final KafkaOperations<String, byte[]> kafka;
    private final String source;
    private final Timer delay;

    EventSender(KafkaOperations<String, byte[]> kafka, String source, MeterRegistry meters) {
        this.kafka = kafka;
        this.source = source;
        this.delay = Timer.builder("spindle.outbox.delay")
                .description("From the event to the broker's acknowledgement")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    /** Sends an event that was parked before it was sent; returns when the broker has acknowledged it. */
    void sendParked(ConsumerRecord<byte[], byte[]> message) {
        var key = new String(message.key(), StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(message.topic(), null, key, message.value(), message.headers());
        try {
            kafka.send(record).get(TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(rootOf(e).toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }

    /**
     * Sends events, one of each key at a time. After an event without acknowledgement no later one of its key is sent,
     * which would break the order.
     */
    Outcome send(List<OutboxRow> waiting) {
        var until = System.nanoTime() + TIMEOUT.toNanos();
        var stuck = new HashSet<String>();
        var done = new ArrayList<Long>();
        var tooLarge = new HashMap<Long, String>();
        var left = waiting;
        while (!left.isEmpty()) {
            var first = new LinkedHashMap<String, OutboxRow>();
            var later = new ArrayList<OutboxRow>();
            for (var event : left) {
                if (!stuck.contains(event.key()) && first.putIfAbsent(event.key(), event) != null) {
                    later.add(event);
                }
            }
            var round = List.copyOf(first.values());
            var sending = sendRound(round);
            for (var i = 0; i < round.size(); i++) {
                var event = round.get(i);
                if (i < sending.size() && acknowledged(sending.get(i), until)) {
                    done.add(event.seq());
                    delay.record(Duration.between(event.at(), Instant.now()));
                } else {
                    stuck.add(event.key());
                    if (i < sending.size() && tooLarge(sending.get(i)) instanceof String reason) {
                        tooLarge.put(event.seq(), reason);
                    }
                }
            }
            left = later;
        }
        if (!stuck.isEmpty()) {
            log.warn(
                    "The broker acknowledged {} of {} events; the others are sent again, or parked where they are too large",
                    done.size(),
                    waiting.size());
        }
        return new Outcome(done, tooLarge);
    }

    /** Sends until the broker turns out to be unavailable: otherwise each of the rest would wait for a timeout. */
    private List<CompletableFuture<?>> sendRound(List<OutboxRow> waiting) {
        var sending = new ArrayList<CompletableFuture<?>>();
        for (var event : waiting) {
            var sent = send(event);
            sending.add(sent);
            if (sent.isCompletedExceptionally() && timedOut(sent.exceptionNow())) {
                break;
            }
        }
        return sending;
    }

    /** An event that is rejected at once, such as one that is too large, must not stop the others. */
    private CompletableFuture<?> send(OutboxRow event) {
        try {
            return kafka.send(event.record(source));
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Returns why the broker will never accept it, or null. */
    private static @Nullable String tooLarge(CompletableFuture<?> sent) {
        return sent.isCompletedExceptionally() && rootOf(sent.exceptionNow()) instanceof RecordTooLargeException large
                ? large.toString()
                : null;
    }

    private static boolean timedOut(Throwable failure) {
        return failure instanceof org.apache.kafka.common.errors.TimeoutException
                || failure.getCause() instanceof org.apache.kafka.common.errors.TimeoutException;
    }

    private static boolean acknowledged(CompletableFuture<?> sent, long until) {
        try {
            sent.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Result of a batch; events in neither are sent again.
     *
     * @param tooLarge why, by number
     */
    record Outcome(List<Long> acknowledged, Map<Long, String> tooLarge) {}
}
