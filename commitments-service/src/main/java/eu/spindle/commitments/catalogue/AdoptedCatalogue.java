package eu.spindle.commitments.catalogue;

import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue that an association has adopted, with the association's own commitments (supplements). */
@Component
public class AdoptedCatalogue {

    private final CatalogueRepository catalogues;
    private final AdoptionRepository adoptions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdoptedCatalogue(
            CatalogueRepository catalogues,
            AdoptionRepository adoptions,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.catalogues = catalogues;
        this.adoptions = adoptions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The indicator, if it measures that commitment in the association's catalogue. */
    @Transactional(readOnly = true)
    public Optional<AdoptedIndicator> indicator(String commitment, String indicator) {
        return adoption().flatMap(adoption -> {
            var supplement = supplement(commitment);
            return catalogues
                    .content(adoption.version())
                    .indicator(indicator)
                    .filter(found -> supplement
                            .map(own -> own.indicators().contains(indicator))
                            .orElse(found.commitment().equals(commitment)))
                    .map(found -> new AdoptedIndicator(found, adoption.version()));
        });
    }

    /** The title of a commitment in that language, or in English. */
    @Transactional(readOnly = true)
    public Optional<String> title(String commitment, String language) {
        return supplement(commitment)
                .map(own -> own.text("title", language))
                .or(() -> adoption()
                        .flatMap(adoption -> Optional.ofNullable(catalogues
                                .texts(adoption.version(), language)
                                .find("commitment." + commitment + ".title"))));
    }

    /** The version that the association has adopted, if any. */
    @Transactional(readOnly = true)
    public Optional<Adoption> adoption() {
        return adoptions.find();
    }

    /** Adopts a published version; adopting the present one again changes nothing. */
    @Transactional
    public void adopt(String version) {
        var chosen = catalogues
                .find(version)
                .orElseThrow(() -> DomainException.invalid("version", "catalogue-unknown", version));
        if (adoption().filter(adoption -> adoption.version().equals(version)).isPresent()) {
            return;
        }
        chosen.requirePublished();
        adoptions.save(new Adoption(version, clock.instant()));
        var scope = Scope.required();
        audit.record("catalogue.adopted", "association", scope.association(), Map.of("version", version));
        events.publishEvent(new CatalogueAdopted(scope.association(), scope.programme(), version, chosen.sha256()));
    }

    public List<Supplement> supplements() {
        return adoptions.supplements();
    }

    private Optional<Supplement> supplement(String code) {
        return supplements().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** Adds a commitment of the association's own, with the next code of its key area. */
    @Transactional
    public Supplement addSupplement(String keyArea, List<String> indicators, Map<String, Map<String, String>> texts) {
        var adoption = adoptions.lock().orElseThrow(() -> DomainException.conflict("catalogue-not-adopted"));
        var catalogue = catalogues.content(adoption.version());
        if (!catalogue.keyAreas().contains(keyArea)) {
            throw DomainException.invalid("keyArea", "pack-unknown-code", keyArea);
        }
        for (var i = 0; i < indicators.size(); i++) {
            if (catalogue.indicator(indicators.get(i)).isEmpty()) {
                throw DomainException.invalid("indicators[%d]".formatted(i), "pack-unknown-code", indicators.get(i));
            }
        }
        // Supplements are never deleted, so their number is the last position.
        var position = supplements().size() + 1;
        var supplement = new Supplement(Supplement.code(keyArea, position), keyArea, indicators, texts);
        adoptions.add(supplement, position, clock.instant());
        audit.record(
                "supplement.added", "association", Scope.required().association(), Map.of("code", supplement.code()));
        return supplement;
    }

    /** The adopted version, and when it was adopted. */
    public record Adoption(String version, Instant adoptedAt) {}
}
