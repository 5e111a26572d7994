package eu.spindle.sample;

import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import eu.spindle.platform.tenancy.Scope;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consumes notes, and fails or hangs on request. */
@Component
class Listener implements EventConsumer {

    static final Set<Long> POISON = ConcurrentHashMap.newKeySet();

    /** At which it hangs until they are counted down. */
    static final Map<Long, CountDownLatch> HANGING = new ConcurrentHashMap<>();

    private final JdbcClient database;

    Listener(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "listener";
    }

    @Override
    public Set<String> topics() {
        return Set.of("sample.notes");
    }

    @Override
    public Set<String> types() {
        return Set.of("note.written");
    }

    @Override
    public void receive(IncomingEvent event) {
        var number = event.as(Payload.class).number();
        if (POISON.contains(number)) {
            throw new IllegalStateException("cannot be digested");
        }
        hang(number);
        // A second effect of one event breaks the primary key.
        database.sql("insert into heard (association_id, note_id, number) values (?, ?, ?)")
                .params(Scope.required().association(), event.aggregate(), number)
                .update();
    }

    private static void hang(long number) {
        var until = HANGING.get(number);
        if (until != null) {
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    record Payload(long number) {}
}
