package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TenantIsolation;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpindleTest
class TenantIsolationTest {

    private static final TestAssociation ONE = TestAssociation.random();
    private static final TestAssociation OTHER = TestAssociation.random();

    @Autowired
    Api api;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void hasNoGapAsDelivered() throws SQLException {
        try (var owner = database.asOwner()) {
            assertThat(TenantIsolation.gaps(owner)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    create table plain (id uuid primary key)                                        | neither association_id nor programme
                    create table open (association_id uuid primary key, x int)                      | does not force row-level security
                    create table loose (association_id uuid not null, id uuid primary key)          | does not start with the association
                    create unique index by_note on heard (note_id, number)                             | does not start with the association
                    alter table heard add foreign key (note_id) references audit_head (association_id)   | does not carry the association on both
                    create view all_notes as select * from note                                     | is not security_invoker
                    create materialized view kept as select * from note                             | cannot be walled
                    grant truncate on note to sample_app                                            | may do more than
                    grant select on note to public                                                  | everybody has rights on
                    grant insert on audit_entry to sample_app                                       | past append_to_audit_log
                    grant update (seq) on audit_head to sample_app                                  | past append_to_audit_log
                    grant delete on audit_head to sample_app                                        | past append_to_audit_log
                    alter function append_to_audit_log(timestamptz, jsonb) security invoker         | does not run as the owner
                    alter table note no force row level security                                    | does not force row-level security
                    drop policy enterprise on note                                                  | has an enterprise_id but no policy
                    create function peep() returns bigint language sql security definer as 'select 1::bigint' | without a fixed search_path
                    create policy gap on note using (true)                                          | is neither of the association nor
                    """)
    void namesThePlantedGap(String migration, String gap) throws SQLException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(migration);
            assertThat(TenantIsolation.gaps(owner)).anyMatch(found -> found.contains(gap));
            owner.rollback();
        }
    }

    private static String withoutItsNumber(Api.Answer answer) {
        return answer.text().replace(answer.json().path("instance").asString(), "");
    }

    @Test
    void foreignAndMissingLookTheSame() {
        var note = api.as(TestCaller.of(ONE, Role.ASSOCIATION_OFFICER))
                .post("/notes", Map.of("text", "ours"))
                .expect(201)
                .id();
        var foreign = api.as(TestCaller.of(OTHER, Role.ASSOCIATION_OFFICER)).get("/notes/" + note);
        var missing = api.as(TestCaller.of(OTHER, Role.ASSOCIATION_OFFICER)).get("/notes/" + UUID.randomUUID());
        assertThat(foreign.problem(404)).isEqualTo("not-found");
        assertThat(withoutItsNumber(foreign)).isEqualTo(withoutItsNumber(missing));
    }

    @Test
    void oneEnterpriseDoesNotSeeAnothers() {
        var mine = UUID.randomUUID();
        var note = api.as(TestCaller.of(ONE, mine, Role.ENTERPRISE_LEAD))
                .post("/notes", Map.of("text", "mine"))
                .expect(201)
                .id();
        api.as(TestCaller.of(ONE, mine, Role.ENTERPRISE_LEAD))
                .get("/notes/" + note)
                .expect(200);
        api.as(TestCaller.of(ONE, Role.ASSOCIATION_OFFICER))
                .get("/notes/" + note)
                .expect(200);
        api.as(TestCaller.of(ONE, UUID.randomUUID(), Role.ENTERPRISE_LEAD))
                .get("/notes/" + note)
                .expect(404);
    }

    @Test
    void plainSqlIsIsolatedAsWell() {
        var transaction = new TransactionTemplate(transactions);
        var scope = Scope.of(TestCaller.PROGRAMME, ONE.id());
        scope.run(() -> transaction.executeWithoutResult(status -> insert(ONE.id())));
        assertThat(jdbc.sql("select count(*) from note").query(Long.class).single())
                .as("outside a transaction and a scope")
                .isZero();
        assertThatThrownBy(() -> scope.run(() -> transaction.executeWithoutResult(status -> insert(OTHER.id()))))
                .hasStackTraceContaining("row-level security");
        Scope.of(TestCaller.PROGRAMME, OTHER.id())
                .run(() -> transaction.executeWithoutResult(status ->
                        assertThat(jdbc.sql("delete from note").update()).isZero()));
    }

    private void insert(UUID association) {
        jdbc.sql("insert into note (association_id, id, text, version) values (?, ?, 'x', 0)")
                .params(association, UUID.randomUUID())
                .update();
    }
}
