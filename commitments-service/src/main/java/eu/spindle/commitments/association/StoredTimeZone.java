package eu.spindle.commitments.association;

import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.time.AssociationTimeZone;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the time zone of the association in scope; UTC while it has none. */
@Component
@Transactional(readOnly = true)
class StoredTimeZone implements AssociationTimeZone {

    private final JdbcClient database;

    StoredTimeZone(JdbcClient database) {
        this.database = database;
    }

    @Override
    public ZoneId zone() {
        return database.sql("select coalesce(time_zone, 'UTC') from association where association_id = ?")
                .param(Scope.required().association())
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
