package eu.spindle.helpdesk.desk;

import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Stores the help desks, as received from their associations. */
@Service
public class DeskRepository {

    private final JdbcClient database;
    private final JsonMapper json;
    private final DeskRouteRepository routes;
    private final ApplicationEventPublisher events;

    DeskRepository(JdbcClient database, JsonMapper json, DeskRouteRepository routes, ApplicationEventPublisher events) {
        this.database = database;
        this.json = json;
        this.routes = routes;
        this.events = events;
    }

    /** Finds the help desk of the current association. */
    @Transactional(readOnly = true)
    public Optional<Desk> current() {
        return database.sql("select * from desk where association_id = ?")
                .param(Scope.required().association())
                .query((row, number) -> new Desk(
                        Scope.required().association(),
                        row.getString("programme"),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("country"),
                        Locale.forLanguageTag(row.getString("locale")),
                        Desk.Status.of(row.getString("status")),
                        hours(row.getString("time_zone"), row.getString("support"))))
                .optional();
    }

    /** Returns the support hours of the current association. */
    @Transactional(readOnly = true)
    public SupportHours hours() {
        return current().map(Desk::hours).orElse(SupportHours.DEFAULT);
    }

    /**
     * Stores a desk, unless a later change is stored already.
     *
     * @param sequence sequence number of the event, 0 if unknown; timestamps are not compared, because clocks differ
     */
    @Transactional
    public void save(Desk desk, Instant changedAt, long sequence) {
        var saved = database.sql("""
                        insert into desk (association_id, programme, slug, name, country, locale, time_zone, support, changed_at,
                                          sequence, status)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (association_id) do update set slug = excluded.slug, name = excluded.name,
                          country = excluded.country, locale = excluded.locale, time_zone = excluded.time_zone,
                          support = excluded.support, changed_at = excluded.changed_at, sequence = excluded.sequence,
                          status = excluded.status
                        where desk.sequence <= excluded.sequence or excluded.sequence = 0""")
                .param(desk.association())
                .param(desk.programme())
                .param(desk.slug())
                .param(desk.name())
                .param(desk.country())
                .param(desk.language().toLanguageTag())
                .param(desk.zone().getId())
                .param(json.writeValueAsString(DeskPayload.of(desk.hours())))
                .param(Timestamp.from(changedAt))
                .param(sequence)
                .param(desk.status().code())
                .update();
        if (saved == 1) {
            routes.put(desk);
            events.publishEvent(new DeskChanged(desk));
        }
    }

    private SupportHours hours(String zone, String support) {
        var payload = json.readValue(support, DeskPayload.class);
        return new SupportHours(ZoneId.of(zone), payload.weekly(), payload.holidays(), payload.closedOn());
    }

    /** The stored JSON of the support hours. */
    record DeskPayload(
            List<SupportHours.Block> weekly, @Nullable Holidays holidays, Set<LocalDate> closedOn) {

        static DeskPayload of(SupportHours hours) {
            return new DeskPayload(hours.weekly(), hours.holidays(), hours.closedOn());
        }
    }
}
