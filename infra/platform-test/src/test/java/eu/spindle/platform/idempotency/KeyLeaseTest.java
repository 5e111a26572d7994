package eu.spindle.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.platform.tenancy.Scope;
import eu.spindle.sample.SampleApplication;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpindleTest
@ContextConfiguration(classes = SampleApplication.class)
class KeyLeaseTest {

    private static final UUID NO_FIRM = new UUID(0, 0);

    private final Scope scope =
            Scope.of(TestCaller.PROGRAMME, TestAssociation.random().id());
    private final UUID caller = UUID.randomUUID();

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void isProlongedWhileTheRequestRunsAndThenFree() {
        var lease = take(Duration.ofMillis(600)).orElseThrow();
        var first = until();
        assertThat(take(Duration.ofMillis(600))).isEmpty();
        await().atMost(Duration.ofSeconds(20)).until(() -> until().isAfter(first.plusMillis(600)));
        assertThat(take(Duration.ofMillis(600))).isEmpty();
        scope.run(lease::close);
        scope.run(() -> take(Duration.ofSeconds(30)).orElseThrow().close());
    }

    private Optional<KeyLease> take(Duration term) {
        return scope.call(
                () -> KeyLease.take(caller, NO_FIRM, "a key", term, database, new TransactionTemplate(transactions)));
    }

    private Instant until() {
        return scope.call(() -> new TransactionTemplate(transactions)
                .execute(status -> database.sql("select leased_until from idempotency_record where caller_id = ?")
                        .param(caller)
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .single()));
    }
}
