package eu.spindle.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestCaller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Operations other than reads that return a firm's figures are recorded as reads. */
@SpindleTest
class RecordedReadTest {

    @Autowired
    Api api;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private MonitoringFixture.Home home;
    private UUID cycle;
    private String path;
    private TestCaller officer;

    @BeforeEach
    void aFirmWithFigures() {
        home = new MonitoringFixture(TestCaller.PROGRAMME, api, outbox, database, transactions).association();
        UUID firm = home.firm("Drehwerk", "medium");
        cycle = home.openCycle();
        path = "/cycles/" + cycle + "/submissions/" + firm;
        home.person(firm, Role.ENTERPRISE_LEAD)
                .patch(path, Map.of("figures", Map.of("waste", "12")), "If-Match", "\"0\"")
                .expect(200);
        officer = TestCaller.of(home.association, Role.ASSOCIATION_OFFICER);
    }

    @Test
    void anEditWithoutChanges() {
        assertThat(api.as(officer)
                        .patch(path, Map.of(), "If-Match", "\"1\"")
                        .expect(200)
                        .text())
                .contains("\"12\"");
        assertThat(reads()).singleElement().asString().contains(path, "PATCH");
    }

    @Test
    void aDryRunThatReturnsFormerFigures() {
        api.as(officer)
                .post(
                        "/cycles/" + cycle + "/entries?dryRun=true",
                        Map.of(
                                "entries",
                                List.of(Map.of("enterprise", "Drehwerk", "dataPoint", "waste", "value", "13"))))
                .expect(200);
        assertThat(reads()).singleElement().asString().contains("/entries", "POST");
    }

    @Test
    void eachFirmThatIsNamedInAQuery() {
        var firms = List.of(home.firm("Fräswerk", "medium"), home.firm("Stanzwerk", "medium"));
        for (var firm : firms) {
            for (var attempt = 0; attempt < 2; attempt++) {
                api.as(officer)
                        .post(
                                "/cycles/" + cycle + "/entries?dryRun=true&enterprise=" + firm,
                                Map.of("entries", List.of(Map.of("dataPoint", "waste", "value", "13"))))
                        .expect(200);
            }
        }
        assertThat(reads()).hasSize(2);
        firms.forEach(firm -> assertThat(reads()).anyMatch(entry -> entry.contains(firm.toString())));
    }

    @Test
    void noFirmThatTheOperationDoesNotAskFor() {
        for (var firm : List.of(UUID.randomUUID(), UUID.randomUUID())) {
            api.as(officer)
                    .get("/cycles/" + cycle + "/submissions?enterprise=" + firm)
                    .expect(200);
        }
        assertThat(reads())
                .singleElement()
                .asString()
                .contains(home.association.id().toString());
    }

    private List<String> reads() {
        return api.as(TestCaller.of(home.association, Role.ASSOCIATION_ADMIN))
                .get("/audit-log")
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.contains("\"act\":\"firm-data.read\"")
                        && line.contains(officer.id().toString()))
                .toList();
    }
}
