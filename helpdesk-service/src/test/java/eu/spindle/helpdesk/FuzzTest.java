package eu.spindle.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.test.Api;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.fuzz.ServiceFuzz;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HelpdeskTest
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_126L);

    @Autowired
    Api api;

    @Autowired
    EventFixture events;

    @Test
    void handlesMalformedMails() throws IOException {
        var home = TestAssociation.random();
        events.association(home, "de");

        var fieldErrors = ServiceFuzz.of(
                        api, "helpdesk", TestCaller.PROGRAMME, home, UUID.randomUUID(), List.of(), SEED)
                .run(REQUESTS);

        assertThat(fieldErrors).isEmpty();
    }
}
