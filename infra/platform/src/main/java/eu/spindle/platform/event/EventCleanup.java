package eu.spindle.platform.event;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;

/** Deletes inbox entries that the broker cannot deliver again, and discarded messages of the same age. */
class EventCleanup {

    private final JdbcClient database;
    private final OutboxSettings settings;
    private final Clock clock;

    EventCleanup(JdbcClient database, OutboxSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    @Transactional
    void forget() {
        var until = Timestamp.from(clock.instant().minus(settings.inboxKept()));
        database.sql("delete from inbox where taken_at < ?").param(until).update();
        database.sql("delete from parked_message where discarded_at < ?")
                .param(until)
                .update();
    }
}
