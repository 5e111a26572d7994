package eu.spindle.helpdesk.servicelevel;

import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.IfMatch;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Stores the service level policies of an association. */
@Service
class PolicyRepository {

    private final JdbcClient database;
    private final JsonMapper json;
    private final AuditLog audit;
    private final TicketClocks clocks;

    PolicyRepository(JdbcClient database, JsonMapper json, AuditLog audit, TicketClocks clocks) {
        this.database = database;
        this.json = json;
        this.audit = audit;
        this.clocks = clocks;
    }

    @Transactional(readOnly = true)
    PolicySet current() {
        return read(database, json);
    }

    /** Replaces the policies and recalculates the clocks of open tickets. */
    @Transactional
    PolicySet replace(List<Policy> policies, IfMatch ifMatch) {
        var present = current();
        ifMatch.require(present.version());
        database.sql("""
                        insert into service_level_plan (association_id, version, policies) values (?, ?, ?)
                        on conflict (association_id) do update
                          set version = excluded.version, policies = excluded.policies""")
                .params(Scope.required().association(), present.version() + 1, json.writeValueAsString(policies))
                .update();
        audit.record(
                "service-levels.replaced",
                "service-levels",
                Scope.required().association(),
                Map.of("policies", policies));
        clocks.calculateAll();
        return current();
    }

    static PolicySet read(JdbcClient database, JsonMapper json) {
        return database.sql("select version, policies from service_level_plan where association_id = ?")
                .param(Scope.required().association())
                .query((row, number) -> new PolicySet(
                        row.getLong("version"), List.of(json.readValue(row.getString("policies"), Policy[].class))))
                .optional()
                .orElse(PolicySet.DEFAULT);
    }
}
