package eu.spindle.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.pledge.PledgeFixture;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestCaller;
import eu.spindle.test.fuzz.ServiceFuzz;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpindleTest
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_126L);

    @Autowired
    Api api;

    @Test
    void answersEveryRequest() throws IOException {
        var home = People.active(api);
        var firm = People.firm(api, home, "Fuzz GmbH");
        new PledgeFixture(api, home, firm);

        var fieldErrors = ServiceFuzz.of(
                        api, "commitments", TestCaller.PROGRAMME, home, firm, List.of("/closure"), SEED)
                .run(REQUESTS);

        assertThat(fieldErrors).isEmpty();
    }
}
