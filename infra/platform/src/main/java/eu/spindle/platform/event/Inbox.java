package eu.spindle.platform.event;

import eu.spindle.platform.database.DatabaseFailure;
import eu.spindle.platform.database.StorageHealth;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Processes each event once. A message that cannot be processed, for whatever reason, is parked, and later events of
 * the same key are parked behind it; all others are processed.
 */
class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int ATTEMPTS = 4;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ParkedEvents parked;
    private final ConsumerProgress progress;
    private final StorageHealth storage;
    private final JsonMapper json;

    Inbox(
            JdbcClient database,
            TransactionTemplate transaction,
            ParkedEvents parked,
            ConsumerProgress progress,
            StorageHealth storage,
            JsonMapper json) {
        this.database = database;
        this.transaction = transaction;
        this.parked = parked;
        this.progress = progress;
        this.storage = storage;
        this.json = json;
    }

    /** Processes a message of the broker. An exception means: not processed, deliver it again. */
    void take(EventConsumer consumer, ConsumerRecord<byte[], byte[]> message) {
        progress.begins(consumer.name(), message);
        var event = new IncomingEvent(message, json);
        if (!event.isNothingFor(consumer)) {
            processOrPark(consumer, event);
        }
        progress.done(consumer.name(), message);
    }

    private void processOrPark(EventConsumer consumer, IncomingEvent event) {
        for (var attempt = 1; ; attempt++) {
            try {
                process(consumer, event);
                return;
            } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
                var failure = DatabaseFailure.in(e);
                if (failure.isPresent()) {
                    // Parking would fail as well, and the message is not at fault.
                    storage.noted(failure.get());
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    park(consumer, event.message(), e);
                    return;
                }
            }
        }
    }

    private void park(EventConsumer consumer, ConsumerRecord<byte[], byte[]> message, Throwable reason) {
        log.error("Parked an event after {} attempts: {} {}", ATTEMPTS, consumer.name(), place(message), reason);
        transaction.executeWithoutResult(status -> parked.park(consumer.name(), message, reason.toString()));
    }

    private void process(EventConsumer consumer, IncomingEvent event) {
        inScope(
                event,
                () -> transaction.executeWithoutResult(status -> {
                    if (parked.blocks(consumer.name(), event.message().key())) {
                        parked.park(consumer.name(), event.message(), "waits behind a parked event of its key");
                    } else {
                        receiveOnce(consumer, event);
                    }
                }));
    }

    /** Processes a parked message in the current transaction, which must be in its scope. */
    void receiveOnce(EventConsumer consumer, IncomingEvent event) {
        if (!consumer.types().contains(event.type())) {
            throw new IllegalArgumentException(consumer.name() + " does not process " + event.type());
        }
        if (first(consumer.name(), event.id())) {
            consumer.receive(event);
        }
    }

    private static void inScope(IncomingEvent event, Runnable work) {
        var scope = event.scope();
        MDC.put("association", scope.association().toString());
        try {
            scope.run(work);
        } finally {
            MDC.remove("association");
        }
    }

    private boolean first(String consumer, UUID event) {
        return database.sql("insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing")
                        .params(consumer, event)
                        .update()
                == 1;
    }

    private static String place(ConsumerRecord<byte[], byte[]> message) {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }
}
