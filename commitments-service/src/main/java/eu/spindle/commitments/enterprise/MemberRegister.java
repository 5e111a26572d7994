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

/** Adds and edits firms in batches, in the transaction of an import. */
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

    /** What identifies a firm. */
    public record Key(String country, String registerKey) {
        /** The key of these details. */
        public static Key of(Details details) {
            return new Key(details.country(), details.registerKey());
        }
    }

    /**
     * The state of a firm.
     *
     * @param joinedAt null in older stored rows
     */
    public record RegisteredFirm(
            UUID id,
            Details details,
            boolean active,
            @Nullable Instant joinedAt,
            @Nullable Instant leftAt) {
        /** Whether a member firm has these details already. */
        public boolean hasDetails(Details other) {
            return active && details.equals(other);
        }
    }

    /** A firm after an import, and its state before. */
    public record ImportedFirm(
            UUID id, long version, @Nullable RegisteredFirm before) {}

    /** All firms of the association. */
    public Map<Key, RegisteredFirm> all() {
        entities.flush();
        var firms = new HashMap<Key, RegisteredFirm>();
        try (var stream = entities.createQuery("select e from Enterprise e", Enterprise.class)
                .getResultStream()) {
            stream.forEach(firm -> {
                firms.put(Key.of(firm.details()), registered(firm));
                entities.detach(firm);
            });
        }
        return firms;
    }

    private static RegisteredFirm registered(Enterprise firm) {
        return new RegisteredFirm(firm.id(), firm.details(), !firm.hasLeft(), firm.joinedAt(), firm.leftAt());
    }

    /** Adds or edits a batch of firms.
     *
     * @param existing ids of the firms, null for new ones
     */
    public List<ImportedFirm> save(List<Details> details, List<@Nullable UUID> existing) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var firms = new ArrayList<Enterprise>();
        var before = new ArrayList<@Nullable RegisteredFirm>();
        for (var i = 0; i < details.size(); i++) {
            var id = existing.get(i);
            if (id == null) {
                var joined = Enterprise.joined(details.get(i), now);
                entities.persist(joined);
                firms.add(joined);
                before.add(null);
            } else {
                var firm = entities.find(Enterprise.class, id);
                if (firm == null) {
                    throw DomainException.changedMeanwhile(List.of());
                }
                before.add(registered(firm));
                firm.edit(details.get(i), now);
                firms.add(firm);
            }
        }
        entities.flush();
        var imported = new ArrayList<ImportedFirm>();
        for (var i = 0; i < firms.size(); i++) {
            var previous = before.get(i);
            if (previous != null && !previous.active()) {
                events.publishEvent(new EnterpriseRejoined(firms.get(i).id(), now));
            }
            events.publishEvent(firms.get(i).changed());
            imported.add(new ImportedFirm(firms.get(i).id(), firms.get(i).version(), previous));
            entities.detach(firms.get(i));
        }
        return imported;
    }

    /**
     * Undoes an import of firms.
     *
     * @throws DomainException when a firm has changed since
     */
    public void undo(List<ImportedFirm> imported) {
        for (var firm : imported) {
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
            enterprise.restoreLeft(Objects.requireNonNullElse(before.joinedAt(), enterprise.joinedAt()), left);
            entities.flush();
            events.publishEvent(new EnterpriseLeft(enterprise.id(), left));
        }
        events.publishEvent(enterprise.changed());
    }
}
