package eu.spindle.monitoring.cycle;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.member.Members;
import eu.spindle.platform.Ids;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.database.UniqueConstraint;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import eu.spindle.platform.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of reporting cycles. */
@Service
@Transactional
public class Cycles {

    private static final int FIRST_YEAR = 2000;
    private static final UniqueConstraint YEAR = new UniqueConstraint("cycle_year");

    private final CycleRepository cycles;
    private final CycleTransitionRepository transitions;
    private final Extensions extensions;
    private final Members members;
    private final Packs packs;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cycles(
            CycleRepository cycles,
            CycleTransitionRepository transitions,
            Extensions extensions,
            Members members,
            Packs packs,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cycles = cycles;
        this.transitions = transitions;
        this.extensions = extensions;
        this.members = members;
        this.packs = packs;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Finds a cycle of the association. */
    @Transactional(readOnly = true)
    public Cycle find(UUID id) {
        return cycles.findById(id).orElseThrow(DomainException::notFound);
    }

    /**
     * Locks a cycle on whose state a change depends: it is not closed, extended or reopened until the transaction ends.
     * Must come before the lock of anything in the cycle, and before the cycle is read otherwise in the transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Cycle lockShared(UUID id) {
        return cycles.lockShared(id).orElseThrow(DomainException::notFound);
    }

    /** Locks a cycle for a change of itself; waits until no change that depends on its state is running. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Cycle lock(UUID id) {
        return cycles.lock(id).orElseThrow(DomainException::notFound);
    }

    /** The cycle of a year, if the association has opened one. */
    @Transactional(readOnly = true)
    public Optional<Cycle> ofYear(int year) {
        return cycles.findByYear(year);
    }

    @Transactional(readOnly = true)
    List<Cycle> all() {
        return cycles.findAllByOrderByYearDesc();
    }

    /** The time in which a firm can report in a cycle. */
    @Transactional(readOnly = true)
    public FirmWindow window(UUID cycle, UUID enterprise) {
        return extensions.window(find(cycle), enterprise);
    }

    /**
     * Opens the cycle of a year.
     *
     * @param minimum the data points that every report has to answer; null for those that the pack calls core
     */
    Cycle open(int year, Window window, @Nullable List<String> minimum) {
        ZoneId zone = members.association()
                .orElseThrow(() -> DomainException.conflict("association-unknown"))
                .timeZone();
        int thisYear = clock.instant().atZone(zone).getYear();
        if (year < FIRST_YEAR || year > thisYear) {
            throw DomainException.invalid("year", year > thisYear ? "year-in-future" : "year-too-early", year);
        }
        if (cycles.existsByYear(year)) {
            throw exists(year);
        }
        String version = members.adoptedVersion().orElseThrow(() -> DomainException.conflict("catalogue-not-adopted"));
        Definitions definitions = packs.find(version)
                .orElseThrow(() -> DomainException.conflict("pack-not-loaded", version))
                .definitions();
        List<String> required = minimum == null ? definitions.core() : List.copyOf(new LinkedHashSet<>(minimum));
        List<FieldError> unknown = required.stream()
                .filter(point -> definitions.dataPoint(point) == null)
                .map(point -> FieldError.at("minimum", "data-point-unknown", point))
                .toList();
        if (!unknown.isEmpty()) {
            throw DomainException.invalid(unknown);
        }
        var cycle = new Cycle(Ids.next(), year, window, zone, version, required, clock.instant());
        return saved(cycle, null, "cycle.opened", "");
    }

    private static DomainException exists(int year) {
        return DomainException.conflict("cycle-exists", year);
    }

    Cycle extend(UUID id, IfMatch seen, LocalDate due, LocalDate graceEnd, String reason) {
        Cycle cycle = lock(id);
        seen.require(cycle.revision());
        CycleChanged.Before before = cycle.announced();
        cycle.extend(due, graceEnd, clock.instant());
        return saved(cycle, before, "cycle.extended", reason);
    }

    Cycle reopen(UUID id, IfMatch seen, LocalDate due, LocalDate graceEnd, String reason) {
        Cycle cycle = lock(id);
        seen.require(cycle.revision());
        CycleChanged.Before before = cycle.announced();
        cycle.reopen(due, graceEnd, clock.instant());
        return saved(cycle, before, "cycle.reopened", reason);
    }

    Cycle close(UUID id, IfMatch seen, String reason) {
        Cycle cycle = lock(id);
        seen.require(cycle.revision());
        CycleChanged.Before before = cycle.announced();
        cycle.close(clock.instant());
        return saved(cycle, before, "cycle.closed", reason);
    }

    /** Publishes the new state of a cycle, and the extensions in it that have ended. */
    void advance(UUID id) {
        cycles.lock(id).ifPresent(cycle -> {
            extensions.end(cycle);
            CycleChanged.Before before = cycle.announced();
            if (cycle.announce(clock.instant())) {
                saved(cycle, before, "cycle.state-changed", "");
            } else {
                transitions.schedule(cycle, clock.instant());
            }
        });
    }

    private Cycle saved(Cycle cycle, CycleChanged.@Nullable Before before, String action, String reason) {
        Instant now = clock.instant();
        cycle.announce(now);
        Cycle saved = YEAR.guard(() -> cycles.saveAndFlush(cycle), () -> exists(cycle.year()));
        transitions.schedule(saved, now);
        Window window = saved.window();
        audit.record(
                action,
                "cycle",
                saved.id(),
                Map.of(
                        "year", saved.year(),
                        "due", window.due().toString(),
                        "graceEnd", window.graceEnd().toString(),
                        "state", saved.stateAt(now).code(),
                        "minimum", saved.minimum(),
                        "reason", reason));
        events.publishEvent(new CycleChanged(
                saved.id(),
                saved.year(),
                window.opens(),
                window.due(),
                window.graceEnd(),
                saved.zone().getId(),
                saved.stateAt(now),
                saved.packVersion(),
                before));
        return saved;
    }
}
