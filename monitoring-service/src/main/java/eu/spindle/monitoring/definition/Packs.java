package eu.spindle.monitoring.definition;

import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the packs of a programme. A version can be loaded with other content until commitments-service has published it;
 * cycles and figures use the published content only, so that both services always mean the same.
 */
@Service
@Transactional(readOnly = true)
public class Packs {

    private final PackReader reader = new PackReader();
    /** Published packs, which never change. */
    private final Map<Key, Pack> published = new ConcurrentHashMap<>();

    private final JdbcClient database;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Packs(JdbcClient database, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Loads a pack, of which one content is published by {@link #publish}; the same content again changes nothing.
     *
     * @return whether it is new
     */
    @Transactional
    public boolean load(String version, byte[] zip, UUID person) {
        Pack pack = reader.read(zip);
        Scope scope = Scope.required();
        if (!pack.programme().equals(scope.programme())) {
            throw DomainException.invalid("programme.yaml#code", "pack-of-another-programme", pack.programme());
        }
        if (!pack.version().equals(version)) {
            throw DomainException.invalid("programme.yaml#version", "pack-version-differs", pack.version(), version);
        }
        Optional<String> published = publishedHash(version);
        if (published.filter(hash -> !hash.equals(pack.hash())).isPresent()) {
            throw DomainException.conflict("pack-version-taken", version);
        }
        boolean added = database.sql("""
                        insert into pack (programme, version, hash, content, loaded_at, loaded_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (programme, version, hash) do update set loaded_at = excluded.loaded_at
                        returning xmax = 0""")
                .params(scope.programme(), version, pack.hash(), zip, Timestamp.from(clock.instant()), person)
                .query(Boolean.class)
                .single();
        if (added) {
            audit.record("pack.loaded", "pack", id(version), Map.of("version", version, "hash", pack.hash()));
            if (published.isPresent()) {
                events.publishEvent(DefinitionsPublished.of(id(version), pack));
            }
        }
        return added;
    }

    /**
     * Makes a content of a version the published one, whether it is loaded yet or not; a second time changes nothing. In a
     * transaction of its own, which writes for the sector whatever the running one may.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void publish(String version, String hash, Instant at) {
        int added = database.sql("""
                        insert into published_pack (programme, version, hash, published_at)
                        values (?, ?, ?, ?) on conflict do nothing""")
                .params(Scope.required().programme(), version, hash, Timestamp.from(at))
                .update();
        if (added == 1) {
            stored(version).ifPresent(pack -> events.publishEvent(DefinitionsPublished.of(id(version), pack)));
        }
    }

    private static UUID id(String version) {
        return UUID.nameUUIDFromBytes((Scope.required().programme() + "/" + version).getBytes(StandardCharsets.UTF_8));
    }

    /** The loaded versions, the latest first. */
    public List<String> versions() {
        return database.sql("select version from pack group by version order by max(loaded_at) desc, version desc")
                .query((row, number) -> row.getString("version"))
                .list();
    }

    /** The published content of a version. */
    public Optional<Pack> find(String version) {
        Key key = new Key(Scope.required().programme(), version);
        Pack cached = published.get(key);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<Pack> stored = stored(version);
        stored.ifPresent(pack -> published.put(key, pack));
        return stored;
    }

    private Optional<Pack> stored(String version) {
        return database.sql("""
                        select content from pack join published_pack using (programme, version, hash)
                        where version = ?""")
                .param(version)
                .query((row, number) -> reader.read(row.getBytes("content")))
                .optional();
    }

    /** The published content of a version, or the content that was loaded last if none is published. */
    public Optional<Pack> preview(String version) {
        return find(version)
                .or(() -> database.sql("select content from pack where version = ? order by loaded_at desc limit 1")
                        .param(version)
                        .query((row, number) -> reader.read(row.getBytes("content")))
                        .optional());
    }

    /** The definitions that a cycle was opened with, which always exist. */
    public Definitions definitions(String version) {
        return find(version)
                .orElseThrow(() -> new IllegalStateException("pack " + version + " is not loaded"))
                .definitions();
    }

    /** All published packs, the latest first. */
    public List<Pack> all() {
        return database
                .sql("select version from published_pack order by published_at desc, version desc")
                .query((row, number) -> row.getString("version"))
                .stream()
                .flatMap(version -> find(version).stream())
                .toList();
    }

    private Optional<String> publishedHash(String version) {
        return database.sql("select hash from published_pack where version = ?")
                .param(version)
                .query(String.class)
                .optional();
    }

    /** A version of a programme. */
    private record Key(String programme, String version) {}
}
