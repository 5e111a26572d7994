package eu.spindle.gateway.internaltoken;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.gateway.GatewayTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@GatewayTest
class SigningKeysTest {

    @Autowired
    private JdbcClient database;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));
    private final InternalTokenSettings settings = new InternalTokenSettings(
            Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofHours(24), Duration.ofMinutes(5), 10);

    @Test
    void publishesTheNextKeyBeforeItSigns() {
        SigningKeys keys = new SigningKeys(database, settings, new Hand());
        String first = keys.signer().kid();

        pass(Duration.ofHours(24));
        keys.rotate();
        assertThat(keys.signer().kid()).isEqualTo(first);
        assertThat(published()).isEqualTo(2);

        pass(Duration.ofMinutes(5));
        keys.rotate();
        assertThat(keys.signer().kid()).isNotEqualTo(first);
        assertThat(keys.published()).anyMatch(key -> key.contains(first));
    }

    @Test
    void servesAnOldKeyNoLongerThanNeeded() {
        SigningKeys keys = new SigningKeys(database, settings, new Hand());
        String first = keys.signer().kid();

        pass(Duration.ofHours(49));
        keys.rotate();

        assertThat(keys.published()).noneMatch(key -> key.contains(first));
    }

    private long published() {
        Instant begin = Instant.parse("2026-03-01T00:00:00Z");
        return database.sql("select count(*) from signing_key where created_at between :from and :to")
                .param("from", begin.atOffset(ZoneOffset.UTC))
                .param("to", begin.plus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    /** A clock that is set manually. */
    private final class Hand extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
