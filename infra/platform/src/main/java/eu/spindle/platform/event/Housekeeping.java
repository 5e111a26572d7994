package eu.spindle.platform.event;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;

/** Forgets the events that the broker cannot deliver again. */
class Housekeeping {

    private final JdbcClient database;
    private final OutboxSettings settings;
    private final Clock clock;

    Housekeeping(JdbcClient database, OutboxSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    @Transactional
    void forget() {
        database.sql("delete from inbox where taken_at < ?")
                .param(Timestamp.from(clock.instant().minus(settings.inboxKept())))
                .update();
    }
}
