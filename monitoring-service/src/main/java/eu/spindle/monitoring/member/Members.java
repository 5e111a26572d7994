package eu.spindle.monitoring.member;

import eu.spindle.platform.code.Codes;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores the current association and its firms, as events of commitments-service report them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Members {

    private static final RowMapper<Enterprise> ENTERPRISE = (row, number) -> new Enterprise(
            row.getObject("enterprise_id", UUID.class),
            row.getString("name"),
            Codes.get(SizeClass.class, row.getString("size_class")),
            row.getString("country"),
            Codes.get(EnterpriseStatus.class, row.getString("status")));

    private final JdbcClient database;

    Members(JdbcClient database) {
        this.database = database;
    }

    public Optional<Association> association() {
        return database.sql("select * from association")
                .query((row, number) -> new Association(
                        row.getString("slug"),
                        row.getString("country"),
                        row.getString("locale"),
                        ZoneId.of(row.getString("time_zone")),
                        Codes.get(AssociationStatus.class, row.getString("status"))))
                .optional();
    }

    /** The version of the catalogue by which the association measures. */
    public Optional<String> adoptedVersion() {
        return database.sql("select version from adoption").query(String.class).optional();
    }

    /** Finds a firm, if the caller may see it. */
    public Optional<Enterprise> enterprise(UUID id) {
        return database.sql("select * from enterprise where enterprise_id = ?")
                .param(id)
                .query(ENTERPRISE)
                .optional();
    }

    /** All firms that the caller may see, by name. */
    public List<Enterprise> enterprises() {
        return database.sql("select * from enterprise order by name, enterprise_id")
                .query(ENTERPRISE)
                .list();
    }

    /**
     * Counts the firms that are members today, and those of {@code others} as well. Waits until running transactions have
     * stored their firms, so that a count after a firm was stored always includes it.
     */
    public int countActiveAnd(Collection<UUID> others) {
        lock("pg_advisory_xact_lock");
        return database.sql(
                        "select count(*) from enterprise where status = :active or enterprise_id = any(cast(:others as uuid[]))")
                .param("active", EnterpriseStatus.ACTIVE.code())
                .param("others", others.stream().map(UUID::toString).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private void lock(String function) {
        database.sql("select " + function + "(hashtextextended('members:' || ?, 0))::text")
                .param(Scope.required().association().toString())
                .query(String.class)
                .single();
    }

    public void save(Association association) {
        database.sql("""
                        insert into association (association_id, slug, country, locale, time_zone, status)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (association_id) do update set slug = excluded.slug, country = excluded.country,
                               locale = excluded.locale, time_zone = excluded.time_zone, status = excluded.status""")
                .param(Scope.required().association())
                .param(association.slug())
                .param(association.country())
                .param(association.locale())
                .param(association.timeZone().getId())
                .param(association.status().code())
                .update();
    }

    public void save(Enterprise enterprise) {
        lock("pg_advisory_xact_lock_shared");
        database.sql("""
                        insert into enterprise (association_id, enterprise_id, name, size_class, country, status)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (association_id, enterprise_id) do update set name = excluded.name,
                               size_class = excluded.size_class, country = excluded.country,
                               status = excluded.status""")
                .param(Scope.required().association())
                .param(enterprise.id())
                .param(enterprise.name())
                .param(enterprise.sizeClass().code())
                .param(enterprise.country())
                .param(enterprise.status().code())
                .update();
    }

    public void saveAdoption(String version, Instant at) {
        database.sql("""
                        insert into adoption (association_id, version, adopted_at) values (?, ?, ?)
                        on conflict (association_id) do update
                           set version = excluded.version, adopted_at = excluded.adopted_at""")
                .param(Scope.required().association())
                .param(version)
                .param(Timestamp.from(at))
                .update();
    }
}
