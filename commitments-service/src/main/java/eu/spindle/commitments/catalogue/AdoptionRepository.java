package eu.spindle.commitments.catalogue;

import eu.spindle.commitments.catalogue.AdoptedCatalogue.Adoption;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores which version an association has adopted, and its supplements. */
@Repository
class AdoptionRepository {

    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, String>>> TEXTS = new TypeReference<>() {};
    private static final String SELECT = "select version, adopted_at from adoption where association_id = ?";

    private final JdbcClient database;
    private final JsonMapper json;

    AdoptionRepository(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Adoption> find() {
        return find(SELECT);
    }

    /** Locks the adoption until the transaction ends, so that two supplements do not get the same number. */
    Optional<Adoption> lock() {
        return find(SELECT + " for update");
    }

    private Optional<Adoption> find(String query) {
        return database.sql(query)
                .param(association())
                .query((row, number) -> new Adoption(
                        row.getString("version"), row.getTimestamp("adopted_at").toInstant()))
                .optional();
    }

    void save(Adoption adoption) {
        database.sql("""
                        insert into adoption (association_id, programme, version, adopted_at) values (?, ?, ?, ?)
                        on conflict (association_id)
                          do update set version = excluded.version, adopted_at = excluded.adopted_at""")
                .params(
                        association(),
                        Scope.required().programme(),
                        adoption.version(),
                        Timestamp.from(adoption.adoptedAt()))
                .update();
    }

    /** The supplements of the association, in the order in which they were added. */
    List<Supplement> supplements() {
        return database.sql("""
                        select code, key_area, indicators, texts from supplement
                         where association_id = ? order by position""")
                .param(association())
                .query((row, number) -> new Supplement(
                        row.getString("code"),
                        row.getString("key_area"),
                        json.readValue(row.getString("indicators"), CODES),
                        json.readValue(row.getString("texts"), TEXTS)))
                .list();
    }

    void add(Supplement supplement, int position, Instant at) {
        database.sql("""
                        insert into supplement (association_id, code, position, key_area, indicators, texts, added_at)
                        values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""")
                .params(
                        association(),
                        supplement.code(),
                        position,
                        supplement.keyArea(),
                        json.writeValueAsString(supplement.indicators()),
                        json.writeValueAsString(supplement.texts()),
                        Timestamp.from(at))
                .update();
    }

    private static UUID association() {
        return Scope.required().association();
    }
}
