package eu.spindle.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.test.TestDatabase;
import eu.spindle.test.TestPostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;

/** A migration whose process dies must not block the next one. */
class KilledMigrationTest {

    private final TestDatabase database = TestPostgres.newDatabase("migration");

    @Test
    void leavesNoLockBehind() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var killed = threads.submit(() -> migrate(600));
            await().atMost(Duration.ofSeconds(30)).until(this::killTheMigration);
            assertThat(killed).failsWithin(Duration.ofSeconds(30));
            var next = threads.submit(() -> migrate(0));
            assertThat(next.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private boolean migrate(int pause) throws SQLException, LiquibaseException {
        try (var connection = database.asOwner()) {
            var target =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            var liquibase = new Liquibase("migration/slow.sql", new ClassLoaderResourceAccessor(), target);
            liquibase.setChangeLogParameter("pause", pause);
            liquibase.update(new Contexts());
            return true;
        }
    }

    private boolean killTheMigration() throws SQLException {
        try (var connection = database.asOwner();
                var killing = connection.createStatement().executeQuery("""
                                select pg_terminate_backend(pid) from pg_stat_activity
                                 where query like 'select pg_sleep(600%' and state = 'active' and datname = current_database()""")) {
            return killing.next();
        }
    }
}
