package eu.spindle.commitments.association;

import eu.spindle.platform.tenancy.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Days in the time zone of the association in scope; UTC while it has no time zone. */
@Component
@Transactional(readOnly = true)
public class AssociationCalendar {

    private final JdbcClient database;
    private final Clock clock;

    AssociationCalendar(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    public ZoneId zone() {
        return database.sql("select coalesce(time_zone, 'UTC') from association where association_id = ?")
                .param(Scope.required().association())
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
