package eu.spindle.commitments.catalogue;

import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue that an association has taken for its own, with its national supplements. */
@Component
public class AdoptedCatalogue {

    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, String>>> TEXTS = new TypeReference<>() {};

    private final CatalogueStore store;
    private final JdbcClient database;
    private final JsonMapper json;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdoptedCatalogue(
            CatalogueStore store,
            JdbcClient database,
            JsonMapper json,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.database = database;
        this.json = json;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The indicator, if the association's catalogue measures that commitment by it. */
    @Transactional(readOnly = true)
    public Optional<Indicator> indicator(String commitment, String indicator) {
        return adoption().flatMap(adoption -> {
            var supplement = supplements().stream()
                    .filter(each -> each.code().equals(commitment))
                    .findFirst();
            var found = store.content(adoption.version()).indicator(indicator);
            return found.filter(each -> supplement
                    .map(own -> own.indicators().contains(indicator))
                    .orElse(each.commitment().equals(commitment)));
        });
    }

    /** What a commitment of the association's catalogue is called, in that language or in English. */
    @Transactional(readOnly = true)
    public Optional<String> title(String commitment, String language) {
        var own = supplements().stream()
                .filter(each -> each.code().equals(commitment))
                .findFirst()
                .map(each -> each.text("title", language));
        return own.or(() -> adoption()
                .flatMap(adoption -> Optional.ofNullable(
                        store.texts(adoption.version(), language).find("commitment." + commitment + ".title"))));
    }

    /** The version that the association has adopted, if any. */
    @Transactional(readOnly = true)
    public Optional<Adoption> adoption() {
        return database.sql("select version, adopted_at from adoption where association_id = ?")
                .param(Scope.required().association())
                .query((row, number) -> new Adoption(
                        row.getString("version"), row.getTimestamp("adopted_at").toInstant()))
                .optional();
    }

    /** Takes a published version for the association; the one it has already changes nothing. */
    @Transactional
    void adopt(String version) {
        var state = store.find(version)
                .map(CatalogueVersion::state)
                .orElseThrow(() -> DomainException.invalid("version", "catalogue-unknown", version));
        if (adoption().filter(adoption -> adoption.version().equals(version)).isPresent()) {
            return;
        }
        if (state != CatalogueVersion.State.PUBLISHED) {
            throw DomainException.conflict("catalogue-not-published", version);
        }
        var scope = Scope.required();
        database.sql("""
                        insert into adoption (association_id, programme, version, adopted_at) values (?, ?, ?, ?)
                        on conflict (association_id)
                          do update set version = excluded.version, adopted_at = excluded.adopted_at""")
                .params(scope.association(), scope.programme(), version, Timestamp.from(clock.instant()))
                .update();
        audit.record("catalogue.adopted", "association", scope.association(), Map.of("version", version));
        events.publishEvent(new CatalogueAdopted(scope.association(), scope.programme(), version));
    }

    List<Supplement> supplements() {
        return database.sql("""
                        select code, key_area, indicators, texts from supplement
                         where association_id = ? order by position""")
                .param(Scope.required().association())
                .query((row, number) -> new Supplement(
                        row.getString("code"),
                        row.getString("key_area"),
                        json.readValue(row.getString("indicators"), CODES),
                        json.readValue(row.getString("texts"), TEXTS)))
                .list();
    }

    /** Adds a commitment of the association's own and gives it the next code of its key area. */
    @Transactional
    Supplement supplement(String keyArea, List<String> indicators, Map<String, Map<String, String>> texts) {
        var adoption = adoption().orElseThrow(() -> DomainException.conflict("catalogue-not-adopted"));
        var catalogue = store.content(adoption.version());
        if (!catalogue.keyAreas().contains(keyArea)) {
            throw DomainException.invalid("keyArea", "pack-unknown-code", keyArea);
        }
        for (var i = 0; i < indicators.size(); i++) {
            if (catalogue.indicator(indicators.get(i)).isEmpty()) {
                throw DomainException.invalid("indicators[%d]".formatted(i), "pack-unknown-code", indicators.get(i));
            }
        }
        var association = Scope.required().association();
        // The adoption's row is held so that two supplements at once do not draw one number.
        database.sql("select 1 from adoption where association_id = ? for update")
                .param(association)
                .query(Integer.class)
                .single();
        var position = database.sql("select coalesce(max(position), 0) + 1 from supplement where association_id = ?")
                .param(association)
                .query(Integer.class)
                .single();
        var supplement = new Supplement(Supplement.code(keyArea, position), keyArea, indicators, texts);
        database.sql("""
                        insert into supplement (association_id, code, position, key_area, indicators, texts, added_at)
                        values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""")
                .params(
                        association,
                        supplement.code(),
                        position,
                        keyArea,
                        json.writeValueAsString(indicators),
                        json.writeValueAsString(texts),
                        Timestamp.from(clock.instant()))
                .update();
        audit.record("supplement.added", "association", association, Map.of("code", supplement.code()));
        return supplement;
    }

    /** Which version was adopted, and when. */
    public record Adoption(String version, Instant adoptedAt) {}
}
