package eu.spindle.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** An association whose member register is imported. */
@SpindleTest
class MemberImportTest {

    private static final int FIRMS = 100;

    @Autowired
    Api api;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void theFirmsAreCountedTogetherAndNotAgainWithEach() {
        var fixture = new MonitoringFixture(api, outbox, database, transactions);
        MonitoringFixture.Home home = fixture.association();
        long addedBefore = rows("n_tup_ins");
        long readBefore = rows("seq_tup_read + idx_tup_fetch");
        home.importOf(FIRMS);
        await().atMost(Duration.ofSeconds(30)).until(() -> fixture.members() == FIRMS);
        // PostgreSQL publishes the statistics of a session some time after its statements.
        await().atMost(Duration.ofSeconds(30)).until(() -> rows("n_tup_ins") - addedBefore >= FIRMS);
        assertThat(rows("seq_tup_read + idx_tup_fetch") - readBefore).isLessThan(20 * FIRMS);
    }

    private long rows(String statistics) {
        return database.sql("select " + statistics + " from pg_stat_user_tables where relname = 'enterprise'")
                .query(Long.class)
                .single();
    }
}
