package eu.spindle.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.fuzz.ServiceFuzz;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@SpindleTest
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_126L);

    @Autowired
    Api api;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void answersWhateverIsSent() throws IOException {
        MonitoringFixture fixture = new MonitoringFixture(api, outbox, database, transactions);
        MonitoringFixture.Home home = fixture.association();
        var firm = home.firm("Fuzz GmbH", "small");
        home.openCycle();

        var fieldErrors = ServiceFuzz.of(
                        api, "monitoring", fixture.programme, home.association, firm, List.of("/closing"), SEED)
                .run(REQUESTS);

        assertThat(fieldErrors).isEmpty();
    }
}
