package eu.spindle.monitoring.cycle;

import eu.spindle.platform.web.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A reporting cycle: which year is reported, until when, and by which version of the definitions. */
@Entity
@Table(name = "cycle")
public class Cycle {

    @Id
    private UUID id;

    @TenantId
    private UUID associationId;

    @Version
    private @Nullable Long revision;

    private int year;
    private LocalDate opens;
    private LocalDate due;
    private LocalDate graceEnd;
    private String timeZone;
    private String packVersion;
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private CycleState announced;

    @SuppressWarnings("NullAway.Init")
    protected Cycle() {}

    @SuppressWarnings("NullAway.Init")
    Cycle(UUID id, int year, Window window, ZoneId zone, String packVersion, Instant now) {
        this.id = id;
        this.year = year;
        this.opens = window.opens();
        this.due = window.due();
        this.graceEnd = window.graceEnd();
        this.timeZone = zone.getId();
        this.packVersion = packVersion;
        this.announced = window.stateAt(now, zone);
    }

    /** Gives firms more time. */
    void extend(LocalDate newDue, LocalDate newGraceEnd, Instant now) {
        if (stateAt(now) == CycleState.CLOSED) {
            throw Refusal.conflict("cycle-closed", year);
        }
        if (newDue.isBefore(due) || newGraceEnd.isBefore(graceEnd)) {
            throw Refusal.invalid(newDue.isBefore(due) ? "due" : "graceEnd", "extension-shortens");
        }
        var window = new Window(opens, newDue, newGraceEnd);
        due = window.due();
        graceEnd = window.graceEnd();
    }

    /** Ends it before its time. */
    void close(Instant now) {
        if (stateAt(now) == CycleState.CLOSED) {
            throw Refusal.conflict("cycle-closed", year);
        }
        closedAt = now;
    }

    /** Remembers what state has been told; whether it is news. */
    boolean announce(Instant now) {
        CycleState state = stateAt(now);
        boolean news = state != announced;
        announced = state;
        return news;
    }

    public CycleState stateAt(Instant now) {
        return closedAt == null ? window().stateAt(now, zone()) : CycleState.CLOSED;
    }

    Instant turnsAfter(Instant now) {
        return closedAt == null ? window().turnsAfter(now, zone()) : Instant.MAX;
    }

    /** Whether something done then was done in time. */
    public boolean inTime(Instant at) {
        return window().inTime(at, zone());
    }

    public UUID id() {
        return id;
    }

    public int year() {
        return year;
    }

    public String packVersion() {
        return packVersion;
    }

    public Window window() {
        return new Window(opens, due, graceEnd);
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    long revision() {
        return revision == null ? 0 : revision;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
