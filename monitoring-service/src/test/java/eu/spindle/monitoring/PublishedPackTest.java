package eu.spindle.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.monitoring.definition.PackFixtures;
import eu.spindle.monitoring.definition.PackReader;
import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestKafka;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Which content of a version counts: the one that commitments-service has published. */
@SpindleTest
class PublishedPackTest {

    @Autowired
    Api api;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private MonitoringFixture fixture;

    @BeforeEach
    void programme() {
        fixture = new MonitoringFixture(api, outbox, database, transactions);
    }

    private byte[] draft(String name) {
        return PackFixtures.ofProgramme(fixture.programme)
                .but("version: \"1.0\"", "version: \"1.1\"")
                .but("Accident rate", name)
                .zip();
    }

    private String publicNames() {
        return fixture.anybody()
                .reading("en")
                .get("/public/sector-figures")
                .expect(200)
                .json()
                .toString();
    }

    @Test
    void aDraftNamesNothingThatThePublicReads() {
        MonitoringFixture.Home home = fixture.association();
        UUID cycle = home.openCycle();
        for (int i = 1; i <= 5; i++) {
            String people = Integer.toString(10_000 * i / 1600);
            home.approved(
                    cycle,
                    home.firm("Werk " + i, "medium"),
                    Map.of(
                            "emp_start",
                            people,
                            "emp_end",
                            people,
                            "hours_worked",
                            Integer.toString(10_000 * i),
                            "acc_rec",
                            Integer.toString(i)));
        }
        home.close(cycle);
        await().atMost(Duration.ofSeconds(20)).until(() -> publicNames().contains("Accident rate"));

        fixture.loadPack(draft("Rate of a draft"), "1.1").expect(201);
        assertThat(publicNames()).contains("Accident rate").doesNotContain("Rate of a draft");

        fixture.publish("1.1");
        await().atMost(Duration.ofSeconds(20)).until(() -> publicNames().contains("Rate of a draft"));
    }

    @Test
    void aTextThatCannotBeStoredIsRefused() {
        for (String text : List.of("Rate\\0", "Rate\\uD83D")) {
            assertThat(fixture.loadPack(draft("\"" + text + "\""), "1.1")
                            .expect(422)
                            .json()
                            .at("/errors/0/code")
                            .asString())
                    .isEqualTo("pack-text-unclean");
        }
    }

    @Test
    void aDraftCanBeReplacedUntilItIsPublished() {
        fixture.loadPack(draft("First"), "1.1").expect(201);
        fixture.loadPack(draft("Second"), "1.1").expect(201);
        fixture.loadPack(draft("First"), "1.1").expect(200);
        assertThat(preview()).contains("First");

        fixture.association("1.1");

        assertThat(fixture.loadPack(draft("Second"), "1.1").problem(409)).isEqualTo("pack-version-taken");
        fixture.loadPack(draft("First"), "1.1").expect(200);
        assertThat(preview()).contains("First");
    }

    @Test
    void theDefinitionsOfAPublishedVersionAreTold() {
        fixture.loadPack(draft("First"), "1.1").expect(201);
        fixture.publish("1.1");
        holdTold();
    }

    @Test
    void theDefinitionsAreToldWhenTheContentComesLater() {
        byte[] zip = draft("First");
        fixture.publish("1.1", new PackReader().read(zip).hash());
        await().atMost(Duration.ofSeconds(20)).until(() -> fixture.isPublished("1.1"));
        fixture.loadPack(zip, "1.1").expect(201);
        holdTold();
    }

    private void holdTold() {
        Contracts.hold(TestKafka.await(
                "spindle.progress",
                message -> TestKafka.header(message, "ce_programme").equals(fixture.programme)
                        && TestKafka.header(message, "ce_type").equals("definitions.published")));
    }

    private String preview() {
        return fixture.steward()
                .reading("en")
                .get("/packs/1.1/indicators")
                .expect(200)
                .json()
                .toString();
    }
}
