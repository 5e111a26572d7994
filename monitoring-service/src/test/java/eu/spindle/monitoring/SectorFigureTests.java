package eu.spindle.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/** Figures over many firms, from approvals to what is shown. */
@SpindleTest
class SectorFigureTests {

    private static final int YEAR = LocalDate.now().getYear() - 1;

    @Autowired
    Api api;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private World world;
    private World.Home home;
    private UUID cycle;

    @BeforeEach
    void openCycle() {
        world = new World(api, outbox, database, transactions);
        home = world.association();
        cycle = home.openCycle();
    }

    @Test
    void appearWithTheFifthApprovedFirmAndNotWithTheFourth() {
        for (int i = 1; i <= 4; i++) {
            approve(home, cycle, i, 10_000 * i);
        }
        World.Home other = world.association();
        UUID otherCycle = other.openCycle();
        awaitContributions(4);
        assertThat(sector()).isEmpty();
        assertThat(ours().path("figures")).isEmpty();

        approve(other, otherCycle, 5, 50_000);

        await().atMost(Duration.ofSeconds(20)).until(() -> !sector().isEmpty());
        JsonNode rate = sector().get("WPC-1.1");
        // 200,000 × (1 + 2 + 3 + 4 + 5) accidents / 150,000 hours
        assertThat(rate.path("value").asString()).isEqualTo("20");
        assertThat(rate.path("coverage").path("firms").asInt()).isEqualTo(5);
        assertThat(rate.path("coverage").path("ofMembers").asInt()).isEqualTo(100);
        assertThat(ours().path("figures")).isEmpty();
    }

    @Test
    void stayAsTheyWereShownUntilFiveMoreFirmsCome() {
        for (int i = 1; i <= 5; i++) {
            approve(home, cycle, i, 10_000 * i);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> !sector().isEmpty());
        assertThat(ours().path("figures").get(0).path("value").asString()).isEqualTo("20");

        approve(home, cycle, 50, 60_000);
        awaitContributions(6);
        close();
        awaitContributions(6);
        assertThat(sector().get("WPC-1.1").path("value").asString()).isEqualTo("20");
        assertThat(sector().get("WPC-1.1").path("coverage").path("firms").asInt())
                .isEqualTo(5);
    }

    @Test
    void areShownAnewAtClosingWhenFiveMoreFirmsHaveCome() {
        for (int i = 1; i <= 10; i++) {
            approve(home, cycle, i, 10_000 * i);
        }
        awaitContributions(10);
        close();

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        sector().get("WPC-1.1").path("coverage").path("firms").asInt() == 10);
        assertThat(ours().path("figures").get(0).path("coverage").path("firms").asInt())
                .isEqualTo(10);
    }

    @Test
    void standBesideAFirmsOwn() {
        UUID firm = approve(home, cycle, 1, 10_000);
        for (int i = 2; i <= 5; i++) {
            approve(home, cycle, i, 10_000 * i);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> !sector().isEmpty());

        JsonNode rate = home.person(firm, Role.ENTERPRISE_CONTRIBUTOR)
                .get("/enterprises/" + firm + "/comparison?year=" + YEAR)
                .expect(200)
                .json()
                .path("indicators")
                .get(0);
        assertThat(rate.path("own").asString()).isEqualTo("20");
        assertThat(rate.path("association").asString()).isEqualTo("20");
        assertThat(rate.path("sector").asString()).isEqualTo("20");
        home.person(firm, Role.ENTERPRISE_CONTRIBUTOR)
                .get("/figures?year=" + YEAR)
                .expect(403);
    }

    private UUID approve(World.Home association, UUID itsCycle, int accidents, int hours) {
        UUID firm = association.firm("Werk " + accidents, "medium");
        int people = Math.max(1, hours / 1600);
        association.approved(
                itsCycle,
                firm,
                Map.of(
                        "emp_start", Integer.toString(people),
                        "emp_end", Integer.toString(people),
                        "hours_worked", Integer.toString(hours),
                        "acc_rec", Integer.toString(accidents)));
        return firm;
    }

    private void close() {
        String seen = home.officer().get("/cycles/" + cycle).etag();
        home.officer()
                .send("POST", "/cycles/" + cycle + "/closing", Map.of("reason", "All in"), "If-Match", seen)
                .expect(200);
    }

    private Map<String, JsonNode> sector() {
        var figures = new HashMap<String, JsonNode>();
        world.steward()
                .get("/sector-figures?year=" + YEAR)
                .expect(200)
                .json()
                .path("figures")
                .forEach(line -> figures.put(line.path("indicator").asString(), line));
        return figures;
    }

    private JsonNode ours() {
        return home.officer().get("/figures?year=" + YEAR).expect(200).json();
    }

    /** Waits until the sector body holds sums of so many firms, whether or not it shows them. */
    private void awaitContributions(int firms) {
        await().atMost(Duration.ofSeconds(20)).until(() -> world.contributed(YEAR, "WPC-1.1") == firms);
    }
}
