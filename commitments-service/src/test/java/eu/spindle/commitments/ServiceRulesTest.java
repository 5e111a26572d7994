package eu.spindle.commitments;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.spindle.platform.access.Role;
import eu.spindle.test.ServiceRules;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@SpindleTest
class ServiceRulesTest extends ServiceRules {

    /** Of no association: where a slug or the hash of a token leads, and people, who can belong to many. */
    private static final String[] SHARED = {"route", "token_key", "person"};

    ServiceRulesTest() {
        super(
                CommitmentsService.class,
                "commitments",
                "/audit-log",
                TestCaller.of(TestAssociation.random(), Role.ASSOCIATION_ADMIN),
                SHARED);
    }

    @Test
    void doesNotListPeople() throws SQLException {
        try (var app = database.asApp();
                var statement = app.createStatement()) {
            for (var attempt : List.of(
                    "select * from person",
                    "select count(*) from person",
                    "update person set email = 'x'",
                    "delete from person",
                    "insert into person (id, issuer, subject, email_verified) values (gen_random_uuid(), 'x', 'x', true)")) {
                assertThatThrownBy(() -> statement.execute(attempt))
                        .as(attempt)
                        .hasMessageContaining("permission denied");
            }
        }
    }
}
