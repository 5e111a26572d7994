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

/** The read models of the association of the running work and of its firms. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Members {

    private static final RowMapper<Enterprise> ENTERPRISE = (row, number) -> new Enterprise(
            row.getObject("enterprise_id", UUID.class),
            row.getString("name"),
            Codes.get(SizeClass.class, row.getString("size_class")),
            row.getString("country"),
            row.getString("status"));

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
                        row.getString("status")))
                .optional();
    }

    /** The version of the catalogue by which the association measures. */
    public Optional<String> adoptedVersion() {
        return database.sql("select version from adoption").query(String.class).optional();
    }

    /** A firm, if the caller may see it. */
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
     * How many firms are members today, and those of others that are to be counted as well. Waits for firms that are being
     * remembered: a count that is asked for after a firm was remembered, in the same transaction, always has it.
     */
    public int countActiveAnd(Collection<UUID> others) {
        lock("pg_advisory_xact_lock");
        return database.sql(
                        "select count(*) from enterprise where status = :active or enterprise_id = any(cast(:others as uuid[]))")
                .param("active", Enterprise.ACTIVE)
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

    public void remember(Association association) {
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
                .param(association.status())
                .update();
    }

    public void remember(Enterprise enterprise) {
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
                .param(enterprise.status())
                .update();
    }

    public void rememberAdoption(String version, Instant at) {
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
