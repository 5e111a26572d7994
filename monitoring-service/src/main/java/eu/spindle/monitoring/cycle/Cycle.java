package eu.spindle.monitoring.cycle;

import eu.spindle.platform.error.DomainException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
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

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> minimum;

    private CycleState announced;

    @SuppressWarnings("NullAway.Init")
    protected Cycle() {}

    @SuppressWarnings("NullAway.Init")
    Cycle(UUID id, int year, Window window, ZoneId zone, String packVersion, List<String> minimum, Instant now) {
        this.id = id;
        this.year = year;
        this.opens = window.opens();
        this.due = window.due();
        this.graceEnd = window.graceEnd();
        this.timeZone = zone.getId();
        this.packVersion = packVersion;
        this.minimum = List.copyOf(minimum);
        this.announced = window.stateAt(now, zone);
    }

    /** Moves its last days to later ones. */
    void extend(LocalDate newDue, LocalDate newGraceEnd, Instant now) {
        if (stateAt(now) == CycleState.CLOSED) {
            throw DomainException.conflict("cycle-closed", year);
        }
        prolong(newDue, newGraceEnd);
    }

    /** Opens it again for all firms after it has closed, with new last days. */
    void reopen(LocalDate newDue, LocalDate newGraceEnd, Instant now) {
        if (stateAt(now) != CycleState.CLOSED) {
            throw DomainException.conflict("cycle-not-closed", year);
        }
        if (newDue.isBefore(now.atZone(zone()).toLocalDate())) {
            throw DomainException.invalid("due", "reopening-over");
        }
        prolong(newDue, newGraceEnd);
        closedAt = null;
    }

    private void prolong(LocalDate newDue, LocalDate newGraceEnd) {
        if (newDue.isBefore(due) || newGraceEnd.isBefore(graceEnd)) {
            throw DomainException.invalid(newDue.isBefore(due) ? "due" : "graceEnd", "extension-shortens");
        }
        var window = new Window(opens, newDue, newGraceEnd);
        due = window.due();
        graceEnd = window.graceEnd();
    }

    /** Closes it before its last day. */
    void close(Instant now) {
        if (stateAt(now) == CycleState.CLOSED) {
            throw DomainException.conflict("cycle-closed", year);
        }
        closedAt = now;
    }

    /** Stores the state that is announced to others, and returns whether it has changed since the last time. */
    boolean announce(Instant now) {
        CycleState state = stateAt(now);
        boolean changed = state != announced;
        announced = state;
        return changed;
    }

    /** What was announced last, to be told apart from what is announced next. */
    CycleChanged.Before announced() {
        return new CycleChanged.Before(announced, due);
    }

    public CycleState stateAt(Instant now) {
        return closedAt == null ? window().stateAt(now, zone()) : CycleState.CLOSED;
    }

    Instant nextTransition(Instant now) {
        return closedAt == null ? window().nextTransition(now, zone()) : Instant.MAX;
    }

    /** Whether an instant is within the time that all firms have. */
    boolean inTime(Instant at) {
        return window().inTime(at, zone());
    }

    public UUID id() {
        return id;
    }

    public int year() {
        return year;
    }

    /** The data points that every report has to answer. */
    public List<String> minimum() {
        return List.copyOf(minimum);
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
