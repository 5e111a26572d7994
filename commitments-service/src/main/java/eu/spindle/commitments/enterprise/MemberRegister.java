package eu.spindle.commitments.enterprise;

import eu.spindle.platform.error.DomainException;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes firms in by the hundred, inside the transaction of an import. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MemberRegister {

    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MemberRegister(EntityManager entities, ApplicationEventPublisher events, Clock clock) {
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** What makes a firm the same firm. */
    public record Key(String country, String registerKey) {
        /** The key of these details. */
        public static Key of(Details details) {
            return new Key(details.country(), details.registerKey());
        }
    }

    /**
     * A firm as it stands.
     *
     * @param joinedAt null in what was kept before it was
     */
    public record RegisteredFirm(
            UUID id,
            Details details,
            boolean active,
            @Nullable Instant joinedAt,
            @Nullable Instant leftAt) {
        /** Whether these details say nothing new. */
        public boolean says(Details told) {
            return active && details.equals(told);
        }
    }

    /** A firm as an import left it. */
    public record Done(UUID id, long version, @Nullable RegisteredFirm before) {}

    /** All firms of the association, by what makes them the same. */
    public Map<Key, RegisteredFirm> known() {
        entities.flush();
        var known = new HashMap<Key, RegisteredFirm>();
        try (var all = entities.createQuery("select e from Enterprise e", Enterprise.class)
                .getResultStream()) {
            all.forEach(firm -> {
                known.put(Key.of(firm.details()), known(firm));
                entities.detach(firm);
            });
        }
        return known;
    }

    private static RegisteredFirm known(Enterprise firm) {
        return new RegisteredFirm(firm.id(), firm.details(), !firm.hasLeft(), firm.joinedAt(), firm.leftAt());
    }

    /** Takes in or edits some hundred firms; the ones that exist are named by id, the new ones have null. */
    public List<Done> take(List<Details> told, List<@Nullable UUID> existing) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var firms = new ArrayList<Enterprise>();
        var before = new ArrayList<@Nullable RegisteredFirm>();
        for (var i = 0; i < told.size(); i++) {
            var id = existing.get(i);
            if (id == null) {
                var joined = Enterprise.joined(told.get(i), now);
                entities.persist(joined);
                firms.add(joined);
                before.add(null);
            } else {
                var firm = entities.find(Enterprise.class, id);
                if (firm == null) {
                    throw DomainException.changedMeanwhile(List.of());
                }
                before.add(known(firm));
                firm.edit(told.get(i), now);
                firms.add(firm);
            }
        }
        entities.flush();
        var done = new ArrayList<Done>();
        for (var i = 0; i < firms.size(); i++) {
            var known = before.get(i);
            if (known != null && !known.active()) {
                events.publishEvent(new EnterpriseRejoined(firms.get(i).id(), now));
            }
            events.publishEvent(firms.get(i).changed());
            done.add(new Done(firms.get(i).id(), firms.get(i).version(), known));
            entities.detach(firms.get(i));
        }
        return done;
    }

    /**
     * Takes back what an import did.
     *
     * @throws DomainException when a firm has changed since
     */
    public void undo(List<Done> done) {
        for (var firm : done) {
            var enterprise = entities.find(Enterprise.class, firm.id());
            if (enterprise == null || enterprise.version() != firm.version()) {
                throw DomainException.conflict(
                        "import-built-upon",
                        enterprise == null ? firm.id() : enterprise.details().legalName());
            }
            var before = firm.before();
            if (before == null) {
                entities.remove(enterprise);
                events.publishEvent(enterprise.removed());
            } else {
                restore(enterprise, before);
            }
        }
        entities.flush();
    }

    private void restore(Enterprise enterprise, RegisteredFirm before) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        enterprise.edit(before.details(), now);
        if (!before.active()) {
            var left = Objects.requireNonNullElse(before.leftAt(), now);
            enterprise.leftSince(Objects.requireNonNullElse(before.joinedAt(), enterprise.joinedAt()), left);
            entities.flush();
            events.publishEvent(new EnterpriseLeft(enterprise.id(), left));
        }
        events.publishEvent(enterprise.changed());
    }
}
