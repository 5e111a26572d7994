package eu.spindle.monitoring.definition;

import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores the packs of a programme; a version is loaded once and never changes. */
@Service
@Transactional(readOnly = true)
public class Packs {

    private final PackReader reader = new PackReader();
    private final Map<Key, Pack> cache = new ConcurrentHashMap<>();
    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    Packs(JdbcClient database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Loads a pack; the same content again changes nothing.
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
        int added = database.sql("""
                        insert into pack (programme, version, hash, content, loaded_at, loaded_by)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(scope.programme(), version, pack.hash(), zip, Timestamp.from(clock.instant()), person)
                .update();
        if (added == 0 && !hash(version).equals(pack.hash())) {
            throw DomainException.conflict("pack-version-taken", version);
        }
        if (added == 1) {
            UUID subject = UUID.nameUUIDFromBytes((scope.programme() + "/" + version).getBytes(StandardCharsets.UTF_8));
            audit.record("pack.loaded", "pack", subject, Map.of("version", version, "hash", pack.hash()));
        }
        return added == 1;
    }

    /** The loaded versions, the latest first. */
    public List<String> versions() {
        return database.sql("select version from pack order by loaded_at desc, version desc")
                .query((row, number) -> row.getString("version"))
                .list();
    }

    public Optional<Pack> find(String version) {
        Key key = new Key(Scope.required().programme(), version);
        Pack cached = cache.get(key);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<Pack> stored = database.sql("select content from pack where version = ?")
                .param(version)
                .query((row, number) -> reader.read(row.getBytes("content")))
                .optional();
        stored.ifPresent(pack -> cache.put(key, pack));
        return stored;
    }

    /** The definitions that a cycle was opened with, which always exist. */
    public Definitions definitions(String version) {
        return find(version)
                .orElseThrow(() -> new IllegalStateException("pack " + version + " is not loaded"))
                .definitions();
    }

    /** All loaded packs, the latest first. */
    public List<Pack> all() {
        return versions().stream().flatMap(version -> find(version).stream()).toList();
    }

    private String hash(String version) {
        return database.sql("select hash from pack where version = ?")
                .param(version)
                .query(String.class)
                .single();
    }

    /** A version of a programme. */
    private record Key(String programme, String version) {}
}
