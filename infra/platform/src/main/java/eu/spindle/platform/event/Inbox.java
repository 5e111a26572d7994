package eu.spindle.platform.event;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets each event have its effect once. An event that cannot be digested is parked with its key, and later events of
 * the same key wait behind it; all others flow.
 */
class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int ATTEMPTS = 4;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ParkedEvents parked;
    private final JsonMapper json;

    Inbox(JdbcClient database, TransactionTemplate transaction, ParkedEvents parked, JsonMapper json) {
        this.database = database;
        this.transaction = transaction;
        this.parked = parked;
        this.json = json;
    }

    /** Takes one message of the broker. What is thrown here means: not taken, deliver it again. */
    void take(EventConsumer consumer, ConsumerRecord<String, byte[]> message) {
        var event = new IncomingEvent(message, json);
        for (var attempt = 1; ; attempt++) {
            try {
                digest(consumer, event, true);
                return;
            } catch (TransientDataAccessException
                    | CannotGetJdbcConnectionException
                    | CannotCreateTransactionException e) {
                // The database is away or busy: parking would fail as well, and the message is not at fault.
                throw e;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    log.error("Parked an event after {} attempts: {} {}", ATTEMPTS, consumer.name(), place(message), e);
                    transaction.executeWithoutResult(status -> parked.park(consumer.name(), message, e.toString()));
                    return;
                }
            }
        }
    }

    /** Takes a parked message again, past those that wait behind it. */
    void takeAgain(EventConsumer consumer, ConsumerRecord<String, byte[]> message) {
        digest(consumer, new IncomingEvent(message, json), false);
    }

    private void digest(EventConsumer consumer, IncomingEvent event, boolean inOrder) {
        var scope = event.scope();
        MDC.put("association", scope.association().toString());
        try {
            scope.run(() -> transaction.executeWithoutResult(status -> {
                if (inOrder && parked.blocks(consumer.name(), event.message().key())) {
                    parked.park(consumer.name(), event.message(), "waits behind a parked event of its key");
                } else if (first(consumer.name(), event.id())) {
                    consumer.receive(event);
                }
            }));
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

    private static String place(ConsumerRecord<String, byte[]> message) {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }
}
