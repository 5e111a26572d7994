package eu.spindle.commitments.catalogue;

import eu.spindle.commitments.catalogue.pack.PackReader;
import eu.spindle.platform.Ids;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.pack.PackArchive;
import eu.spindle.platform.tenancy.Scope;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the steward does with the versions of the catalogue. */
@Component
class Catalogues {

    private final CatalogueStore store;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Catalogues(CatalogueStore store, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Loads a pack as a version; the same content again changes nothing.
     *
     * @return whether anything changed
     */
    @Transactional
    boolean load(String version, byte[] zip) {
        var pack = PackReader.read(PackArchive.read(zip), Scope.required().programme(), version);
        var present = store.findForChange(version);
        if (present.isPresent() && present.get().sha256().equals(pack.sha256())) {
            return false;
        }
        if (present.isPresent() && present.get().state() != CatalogueVersion.State.DRAFT) {
            throw DomainException.conflict("catalogue-frozen", version);
        }
        var id = present.map(CatalogueVersion::id).orElseGet(Ids::next);
        store.put(pack, id, clock.instant());
        audit.record("pack.loaded", "catalogue", id, Map.of("version", version, "sha256", pack.sha256()));
        return true;
    }

    /** Publishes a version for good; a second time changes nothing. */
    @Transactional
    void publish(String version) {
        var present = store.findForChange(version).orElseThrow(DomainException::notFound);
        switch (present.state()) {
            case PUBLISHED -> {}
            case SUPERSEDED -> throw DomainException.conflict("catalogue-superseded", version);
            case DRAFT, IN_CONSULTATION -> {
                store.publish(version, clock.instant());
                audit.record("catalogue.published", "catalogue", present.id(), Map.of("version", version));
                events.publishEvent(
                        new CataloguePublished(present.id(), Scope.required().programme(), version));
            }
        }
    }
}
