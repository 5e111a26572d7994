package eu.spindle.sample;

import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import eu.spindle.platform.tenancy.Scope;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hears of notes, and chokes on those it is told to. */
@Component
class Listener implements EventConsumer {

    static final Set<Long> POISON = ConcurrentHashMap.newKeySet();

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
        var number = event.as(Fact.class).number();
        if (POISON.contains(number)) {
            throw new IllegalStateException("cannot be digested");
        }
        // A second effect of one event breaks the primary key.
        database.sql("insert into heard (association_id, note_id, number) values (?, ?, ?)")
                .params(Scope.required().association(), event.aggregate(), number)
                .update();
    }

    record Fact(long number) {}
}
