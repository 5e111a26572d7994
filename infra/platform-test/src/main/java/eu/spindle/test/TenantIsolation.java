package eu.spindle.test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads PostgreSQL's catalogue and reports every table, partition, constraint, grant, view and function that leaves a
 * gap in the isolation of associations, so that a new migration cannot forget it.
 */
public final class TenantIsolation {

    /** Tables of the platform that serve all associations and are not exposed. */
    private static final Set<String> TECHNICAL = Set.of(
            "outbox",
            "inbox",
            "parked_event",
            "parked_message",
            "write_probe",
            "databasechangelog",
            "databasechangeloglock",
            "scheduled_tasks",
            "rate_limit");

    private static final String TABLES = """
            select c.relname as name, c.relkind::text as kind, c.relispartition as part, c.relrowsecurity as secured,
                   c.relforcerowsecurity as forced, coalesce(array_to_string(c.reloptions, ','), '') as options,
                   exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'association_id'
                              and a.attnotnull and not a.attisdropped) as tenant,
                   exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'programme'
                              and a.attnotnull and not a.attisdropped) as programme,
                   exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'enterprise_id'
                              and not a.attisdropped) as enterprise,
                   exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive) as restrictive,
                   (select count(*) from pg_policy p where p.polrelid = c.oid and p.polpermissive) as permissive
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
               and c.relkind in ('r', 'p', 'v', 'm', 'f')""";

    private static final Map<String, String> GAPS = new LinkedHashMap<>();

    static {
        GAPS.put("constraint %s does not start with the association", """
                select r.relname || '.' || k.conname from pg_constraint k join pg_class r on r.oid = k.conrelid
                  join pg_namespace n on n.oid = r.relnamespace
                 where n.nspname not in ('pg_catalog', 'information_schema') and k.contype in ('p', 'u', 'x')
                   and exists (select from pg_attribute a where a.attrelid = r.oid and a.attname = 'association_id')
                   and not exists (select from pg_attribute a where a.attrelid = r.oid
                                      and a.attnum = k.conkey[1] and a.attname = 'association_id')
                   and r.relname <> all (?)""");
        GAPS.put("foreign key %s does not carry the association on both sides", """
                select r.relname || '.' || k.conname from pg_constraint k join pg_class r on r.oid = k.conrelid
                 where k.contype = 'f' and k.conparentid = 0
                   and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'association_id')
                   and not exists (
                     select from generate_subscripts(k.conkey, 1) i
                       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[i]
                       join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[i]
                      where a.attname = 'association_id' and b.attname = 'association_id')
                   and r.relname <> all (?)""");
        GAPS.put("unique index %s does not start with the association", """
                select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
                  join pg_class r on r.oid = i.indrelid join pg_namespace n on n.oid = r.relnamespace
                 where i.indisunique and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                   and exists (select from pg_attribute a where a.attrelid = r.oid and a.attname = 'association_id')
                   and not exists (select from pg_attribute a where a.attrelid = r.oid
                                      and a.attnum = i.indkey[0] and a.attname = 'association_id')
                   and r.relname <> all (?)""");
        GAPS.put("the service's role may do more than select, insert, update, delete: %s", """
                select c.relname || ' ' || g.privilege_type from pg_class c, aclexplode(c.relacl) g
                  join pg_roles a on a.oid = g.grantee
                 where a.rolname like '%\\_app' and c.relkind in ('r', 'p', 'v', 'm')
                   and g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') and c.relname <> all (?)""");
        GAPS.put("the service's role reaches past the wall of %s (a partition or a materialised view)", """
                select c.relname from pg_class c, aclexplode(c.relacl) g join pg_roles a on a.oid = g.grantee
                 where a.rolname like '%\\_app' and (c.relispartition or c.relkind = 'm') and c.relname <> all (?)""");
        GAPS.put("everybody has rights on %s", """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g
                 where g.grantee = 0 and n.nspname not in ('pg_catalog', 'information_schema')
                   and c.relname <> all (?)""");
        GAPS.put("the service's role owns %s", """
                select c.relname from pg_class c join pg_roles a on a.oid = c.relowner
                 where a.rolname like '%\\_app' and c.relname <> all (?)""");
        GAPS.put("function %s runs as its owner without a fixed search_path", """
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                   and not coalesce(array_to_string(p.proconfig, ',') like 'search_path=%', false)
                   and p.proname <> all (?)""");
        GAPS.put("function %s runs as its owner and anybody may call it", """
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                   and (p.proacl is null or exists (select from aclexplode(p.proacl) g where g.grantee = 0))
                   and p.proname <> all (?)""");
        GAPS.put("the service's role may write to the audit log past append_to_audit_log: %s", """
                select c.relname || ' ' || g.privilege_type
                  from (select oid as relation, relacl as acl from pg_class
                        union all select attrelid, attacl from pg_attribute where attacl is not null) rights
                  join pg_class c on c.oid = rights.relation, aclexplode(rights.acl) g
                  join pg_roles a on a.oid = g.grantee
                 where a.rolname like '%\\_app' and c.relname in ('audit_entry', 'audit_head')
                   and (g.privilege_type <> 'SELECT' or c.relname = 'audit_head') and c.relname <> all (?)""");
        GAPS.put("function %s of the audit log does not run as the owner of the log", """
                select f.name from (values ('append_to_audit_log')) as f (name)
                 where not exists (select from pg_proc p join pg_class c on c.relname = 'audit_entry'
                                    where p.proname = f.name and p.prosecdef and p.proowner = c.relowner)
                   and f.name <> all (?)""");
        GAPS.put("role %s is above the walls", """
                select a.rolname from pg_roles a
                 where (a.rolname like '%\\_app' or a.rolname like '%\\_owner') and (a.rolsuper or a.rolbypassrls)
                   and a.rolname <> all (?)""");
        GAPS.put("policy %s is neither of the association nor of the programme", """
                select c.relname || '.' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
                 where pg_get_expr(p.polqual, p.polrelid) not like '%app.association_id%'
                   and pg_get_expr(p.polqual, p.polrelid) not like '%app.programme%'
                   and pg_get_expr(p.polqual, p.polrelid) not like '%app.sector%'
                   and pg_get_expr(p.polqual, p.polrelid) not like '%app.enterprise_id%'
                   and pg_get_expr(p.polqual, p.polrelid) not like '%app.person_id%'
                   and c.relname <> all (?)""");
    }

    private TenantIsolation() {}

    /**
     * Returns the gaps in a database; empty when there are none.
     *
     * @param ownerConnection as the owner, who sees the whole catalogue
     * @param shared tables of this service that belong to no association and no programme, each for a reason that
     *     its test states
     */
    public static List<String> gaps(Connection ownerConnection, String... shared) throws SQLException {
        var exempt = new ArrayList<>(TECHNICAL);
        exempt.addAll(List.of(shared));
        var gaps = new ArrayList<String>();
        tables(ownerConnection, Set.copyOf(exempt), gaps);
        for (var gap : GAPS.entrySet()) {
            try (var query = ownerConnection.prepareStatement(gap.getValue())) {
                query.setArray(1, ownerConnection.createArrayOf("text", exempt.toArray()));
                var rows = query.executeQuery();
                while (rows.next()) {
                    gaps.add(gap.getKey().formatted(rows.getString(1)));
                }
            }
        }
        return gaps;
    }

    private static void tables(Connection connection, Set<String> exempt, List<String> gaps) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                var name = rows.getString("name");
                switch (rows.getString("kind")) {
                    case "v" -> {
                        if (!rows.getString("options").contains("security_invoker=true")) {
                            gaps.add("view " + name + " is not security_invoker");
                        }
                    }
                    case "r", "p" -> {
                        if (!exempt.contains(name) && !rows.getBoolean("part")) {
                            table(
                                    name,
                                    rows.getBoolean("tenant") || rows.getBoolean("programme"),
                                    rows.getBoolean("secured") && rows.getBoolean("forced"),
                                    rows.getLong("permissive") > 0,
                                    rows.getBoolean("enterprise") && !rows.getBoolean("restrictive"),
                                    gaps);
                        }
                    }
                    default -> gaps.add("relation " + name + " cannot be walled");
                }
            }
        }
    }

    private static void table(
            String name, boolean owned, boolean secured, boolean policy, boolean enterpriseOpen, List<String> gaps) {
        if (!owned) {
            gaps.add("table " + name + " has neither association_id nor programme, not null");
        }
        if (!secured) {
            gaps.add("table " + name + " does not force row-level security");
        }
        if (!policy) {
            gaps.add("table " + name + " has no policy");
        }
        if (enterpriseOpen) {
            gaps.add("table " + name + " has an enterprise_id but no policy for it");
        }
    }
}
