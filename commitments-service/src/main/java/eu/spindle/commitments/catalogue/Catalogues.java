package eu.spindle.commitments.catalogue;

import eu.spindle.commitments.catalogue.pack.PackReader;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.pack.PackArchive;
import eu.spindle.platform.tenancy.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads and publishes the versions of a programme's catalogue. */
@Component
public class Catalogues {

    private final CatalogueRepository catalogues;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Catalogues(CatalogueRepository catalogues, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.catalogues = catalogues;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Loads a pack as a draft of a version; the same content again changes nothing.
     *
     * @return whether anything changed
     */
    @Transactional
    public boolean load(String version, byte[] zip) {
        var pack = PackReader.read(PackArchive.read(zip), Scope.required().programme(), version);
        var present = find(catalogues.findAllForChange(), version);
        if (present.isPresent() && !present.get().load(pack.sha256(), clock.instant())) {
            return false;
        }
        var loaded = present.orElseGet(() -> CatalogueVersion.drafted(version, pack.sha256(), clock.instant()));
        catalogues.save(loaded, pack);
        audit.record("pack.loaded", "catalogue", loaded.id(), Map.of("version", version, "sha256", pack.sha256()));
        return true;
    }

    /** Publishes a version, which supersedes the one before; a second time changes nothing. */
    @Transactional
    public void publish(String version) {
        var versions = catalogues.findAllForChange();
        var chosen = find(versions, version).orElseThrow(DomainException::notFound);
        if (!chosen.publish(clock.instant())) {
            return;
        }
        // The present one first: at most one version of a programme is published.
        versions.stream()
                .filter(other -> other != chosen && other.state() == CatalogueVersion.State.PUBLISHED)
                .forEach(present -> {
                    present.supersede();
                    catalogues.save(present);
                });
        catalogues.save(chosen);
        audit.record("catalogue.published", "catalogue", chosen.id(), Map.of("version", version));
        events.publishEvent(
                new CataloguePublished(chosen.id(), Scope.required().programme(), version, chosen.sha256()));
    }

    private static Optional<CatalogueVersion> find(List<CatalogueVersion> versions, String version) {
        return versions.stream().filter(each -> each.version().equals(version)).findFirst();
    }
}
