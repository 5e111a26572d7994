package eu.spindle.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.monitoring.member.FirmOwner;
import eu.spindle.monitoring.member.Owners;
import eu.spindle.monitoring.member.OwnershipGroups;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.platform.task.ScheduledTask;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Figures over many firms, from approval to publication. */
@SpindleTest
class SectorFigureTest {

    private static final int YEAR = TestAssociation.today().getYear() - 1;

    @Autowired
    Api api;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    List<ScheduledTask> tasks;

    @Autowired
    Owners owners;

    private MonitoringFixture fixture;
    private MonitoringFixture.Home home;
    private UUID cycle;

    @BeforeEach
    void openCycle() {
        fixture = new MonitoringFixture(api, outbox, database, transactions);
        home = fixture.association();
        cycle = home.openCycle();
    }

    @Test
    void appearWhenTheCycleClosesAndNotHalfWay() {
        for (int i = 1; i <= 5; i++) {
            approve(home, cycle, i, 10_000 * i);
        }
        JsonNode before = ours();
        assertThat(before.path("figures")).isEmpty();
        assertThat(before.path("notShown")).isEmpty();
        assertThat(before.path("expectedAfter").asString()).isNotEmpty();
        assertThat(sector()).isEmpty();

        home.close(cycle);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !ours().path("figures").isEmpty());
        JsonNode rate = sector().get("WPC-1.1");
        // 200,000 × (1 + 2 + 3 + 4 + 5) accidents / 150,000 hours
        assertThat(rate.path("value").asString()).isEqualTo("20");
        assertThat(rate.path("coverage").path("firms").asInt()).isEqualTo(5);
        assertThat(ours().path("figures").get(0).path("value").asString()).isEqualTo("20");
        assertThat(ours().path("expectedAfter").isNull()).isTrue();
        assertThat(state(ours(), "WPC-1.3")).isEqualTo("suppressed sensitive");
        JsonNode read =
                fixture.anybody().get("/public/sector-figures").expect(200).json();
        assertThat(read.path("years").valueStream().map(JsonNode::asInt)).containsExactly(YEAR);
        assertThat(read.path("year").asInt()).isEqualTo(YEAR);
        assertThat(read.at("/figures/0/value").asString()).isEqualTo("20");
    }

    @Test
    void stayAsTheyWereWhileTheCycleIsReopenedAndAreRenewedWhenItClosesAgain() {
        for (int i = 1; i <= 5; i++) {
            approve(home, cycle, i, 10_000 * i);
        }
        home.close(cycle);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !ours().path("figures").isEmpty());
        int published = published();
        home.reopen(cycle);
        for (int i = 6; i <= 10; i++) {
            approve(home, cycle, i, 10_000);
        }
        ScheduledTask release = release();
        Scope.of(fixture.programme, home.association.id()).run(() -> release.run(cycle));
        assertThat(published()).isEqualTo(published);
        assertThat(ours().at("/figures/0/value").asString()).isEqualTo("20");
        assertThat(ours().path("expectedAfter").asString()).isNotEmpty();

        home.close(cycle);
        // 200,000 × (15 + 40) accidents / 200,000 hours
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ours().at("/figures/0/value").asString(), "55"::equals);
        assertThat(published()).isGreaterThan(published);
    }

    private ScheduledTask release() {
        return tasks.stream()
                .filter(job -> job.name().equals("release-figures"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void areTheSameWhenTheirJobRunsAgain() {
        for (int i = 1; i <= 5; i++) {
            approve(home, cycle, i, 10_000 * i);
        }
        home.close(cycle);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !ours().path("figures").isEmpty());
        int published = published();
        String value = sector().get("WPC-1.1").path("value").asString();

        ScheduledTask release = release();
        Scope.of(fixture.programme, home.association.id()).run(() -> release.run(cycle));

        assertThat(published()).isEqualTo(published);
        assertThat(sector().get("WPC-1.1").path("value").asString()).isEqualTo(value);
    }

    private int published() {
        return Scope.ofSector(fixture.programme)
                .call(() -> new TransactionTemplate(transactions)
                        .execute(status -> database.sql("select count(*) from published_sum")
                                .query(Integer.class)
                                .single()));
    }

    @Test
    void sayThatFourFirmsAreTooFew() {
        for (int i = 1; i <= 4; i++) {
            approve(home, cycle, i, 10_000 * i);
        }
        home.close(cycle);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !ours().path("notShown").isEmpty());
        assertThat(ours().path("figures")).isEmpty();
        assertThat(state(ours(), "WPC-1.1")).isEqualTo("suppressed too-few-firms");
        assertThat(sector()).isEmpty();
    }

    @Test
    void countFirmsOfAGroupOnce() {
        UUID group = UUID.randomUUID();
        for (int i = 1; i <= 5; i++) {
            UUID firm = approve(home, cycle, i, 10_000);
            if (i > 3) {
                home.belongsTo(firm, group);
            }
        }
        home.close(cycle);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !ours().path("notShown").isEmpty());
        assertThat(ours().path("figures")).isEmpty();
        assertThat(state(ours(), "WPC-1.1")).isEqualTo("suppressed too-few-firms");
        assertThat(state(allOfSector(), "WPC-1.1")).isEqualTo("suppressed too-few-firms");
    }

    @Test
    void areShownWhereFiveOwnersAreLeft() {
        UUID group = UUID.randomUUID();
        for (int i = 1; i <= 6; i++) {
            UUID firm = approve(home, cycle, i, 10_000);
            if (i > 4) {
                home.belongsTo(firm, group);
            }
        }
        home.close(cycle);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !ours().path("figures").isEmpty());
        // 200,000 × (1 + 2 + 3 + 4 + 5 + 6) accidents / 60,000 hours
        assertThat(ours().at("/figures/0/value").asString()).isEqualTo("70");
        assertThat(ours().at("/figures/0/coverage/firms").asInt()).isEqualTo(6);
    }

    @Test
    void areNotShownWhereAGroupHasMostOfASum() {
        UUID group = UUID.randomUUID();
        for (int i = 1; i <= 6; i++) {
            // None has more than 40 % of the accidents, two of one group have 70 %.
            UUID firm = approve(home, cycle, i > 4 ? 35 + i : i + 6, 10_000);
            if (i > 4) {
                home.belongsTo(firm, group);
            }
        }
        home.close(cycle);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !ours().path("notShown").isEmpty());
        assertThat(state(ours(), "WPC-1.1")).isEqualTo("suppressed reveals-a-firm");
    }

    @Test
    void countFirmsOfAGroupOnceAcrossAssociations() {
        MonitoringFixture.Home other = fixture.association();
        UUID otherCycle = other.openCycle();
        UUID group = UUID.randomUUID();
        for (int i = 1; i <= 3; i++) {
            home.belongsTo(approve(home, cycle, i, 10_000), i == 1 ? group : null);
        }
        for (int i = 1; i <= 2; i++) {
            other.belongsTo(approve(other, otherCycle, i, 10_000), i == 1 ? group : null);
        }
        home.close(cycle);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !ours().path("notShown").isEmpty());
        other.close(otherCycle);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> other.officer()
                                .get("/figures?year=" + YEAR)
                                .expect(200)
                                .json()
                                .path("notShown")
                                .size()
                        > 0);
        assertThat(state(allOfSector(), "WPC-1.1")).isEqualTo("suppressed too-few-firms");
    }

    @Test
    void rememberOwnersByWhichTheyWereReleasedAndNoOthers() {
        UUID group = UUID.randomUUID();
        var firms = new ArrayList<UUID>();
        for (int i = 1; i <= 6; i++) {
            firms.add(approve(home, cycle, i, 10_000));
        }
        home.belongsTo(firms.get(0), UUID.randomUUID());
        home.belongsTo(firms.get(0), group);
        home.belongsTo(firms.get(1), group);
        home.close(cycle);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !ours().path("figures").isEmpty());

        UUID later = UUID.randomUUID();
        home.belongsTo(firms.get(0), later);
        home.belongsTo(firms.get(1), null);
        List<FirmOwner> known = Scope.ofSector(fixture.programme)
                .call(() -> new TransactionTemplate(transactions).execute(status -> owners.all()));
        assertThat(known)
                .containsExactlyInAnyOrder(
                        new FirmOwner(firms.get(0), group),
                        new FirmOwner(firms.get(0), later),
                        new FirmOwner(firms.get(1), group));
        var groups = OwnershipGroups.of(known);
        assertThat(groups.of(firms.get(0))).isEqualTo(groups.of(firms.get(1)));
        assertThat(groups.of(firms.get(2))).isEqualTo(firms.get(2));
    }

    @Test
    void doNotRevealTheOnlyFirmOfAnotherAssociation() {
        MonitoringFixture.Home other = fixture.association();
        UUID otherCycle = other.openCycle();
        for (int i = 1; i <= 4; i++) {
            approve(home, cycle, i, 10_000 * i);
        }
        approve(other, otherCycle, 5, 50_000);
        home.close(cycle);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !ours().path("notShown").isEmpty());
        other.close(otherCycle);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> state(allOfSector(), "WPC-1.1").equals("suppressed computable-from-others")
                        || !sector().isEmpty());
        assertThat(sector()).isEmpty();
    }

    @Test
    void speakForAShareOfTheWholeProgramme() {
        MonitoringFixture.Home other = fixture.association();
        for (int i = 1; i <= 5; i++) {
            approve(home, cycle, i, 10_000 * i);
            other.firm("Nothing reported " + i, "small");
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> fixture.members() == 10);
        home.close(cycle);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !sector().isEmpty() && !ours().path("figures").isEmpty());
        assertThat(sector().get("WPC-1.1").path("coverage").path("ofMembers").asInt())
                .isEqualTo(50);
        assertThat(ours().path("figures")
                        .get(0)
                        .path("coverage")
                        .path("ofMembers")
                        .asInt())
                .isEqualTo(100);
    }

    @Test
    void coverTheMembersOfTodayAndFirmsThatReportedLast() {
        UUID reported = approve(home, cycle, 1, 10_000);
        UUID silent = home.firm("Nothing reported", "small");
        await().atMost(Duration.ofSeconds(20)).until(() -> fixture.members() == 2);

        home.leaves(silent);
        await().atMost(Duration.ofSeconds(20)).until(() -> fixture.members() == 1);
        home.leaves(reported);
        home.firm("Just joined", "small");
        await().atMost(Duration.ofSeconds(20)).until(() -> fixture.members() == 2);
    }

    @Test
    void keepFourStatesApart() {
        UUID firm = approve(home, cycle, 0, 10_000);
        for (int i = 1; i <= 4; i++) {
            approve(home, cycle, i, 10_000);
        }
        home.close(cycle);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !ours().path("figures").isEmpty());

        JsonNode rows = home.officer()
                .get("/figures/table?year=" + YEAR)
                .expect(200)
                .json()
                .path("rows");
        var states = new HashMap<String, String>();
        rows.forEach(row ->
                states.merge(row.path("state").asString(), row.path("indicator").asString(), (one, other) -> one));
        assertThat(states).containsKeys("value", "suppressed", "missing");
        Api.Answer file = home.officer().get("/figures/table.csv?year=" + YEAR).expect(200);
        assertThat(file.text().lines())
                .anyMatch(line ->
                        line.startsWith(YEAR + ",WPC-1.2,all,missing,,,,,,," + released(rows, "missing") + ",%,"))
                .anyMatch(line -> line.startsWith(YEAR + ",WPC-1.1,all,value,,") && line.contains(",5,100,"))
                .anyMatch(line -> line.startsWith(YEAR + ",WPC-1.3,all,suppressed,sensitive,,,"));
        JsonNode beside = home.person(firm, Role.ENTERPRISE_CONTRIBUTOR)
                .get("/enterprises/" + firm + "/comparison?year=" + YEAR)
                .expect(200)
                .json()
                .path("indicators");
        assertThat(beside.valueStream()
                        .filter(one -> one.path("indicator").asString().equals("WPC-1.3"))
                        .map(one -> one.path("sectorNotShown").path("reason").asString()))
                .containsExactly("sensitive");
    }

    private static String released(JsonNode rows, String state) {
        return rows.valueStream()
                .filter(row -> row.path("state").asString().equals(state))
                .map(row -> row.path("releasedAt").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void standBesideAFirmsOwn() {
        UUID firm = approve(home, cycle, 1, 10_000);
        for (int i = 2; i <= 5; i++) {
            approve(home, cycle, i, 10_000 * i);
        }
        home.close(cycle);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !ours().path("figures").isEmpty());

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

    private UUID approve(MonitoringFixture.Home association, UUID itsCycle, int accidents, int hours) {
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

    private static String state(JsonNode figures, String indicator) {
        return figures.path("notShown")
                .valueStream()
                .filter(figure ->
                        figure.path("indicator").asString().equals(indicator) && !figure.hasNonNull("sizeClass"))
                .map(figure -> figure.path("state").asString() + " "
                        + figure.path("reason").asString(""))
                .findFirst()
                .orElse("");
    }

    private JsonNode allOfSector() {
        return fixture.steward().get("/sector-figures?year=" + YEAR).expect(200).json();
    }

    private Map<String, JsonNode> sector() {
        var figures = new HashMap<String, JsonNode>();
        allOfSector()
                .path("figures")
                .forEach(line -> figures.put(line.path("indicator").asString(), line));
        return figures;
    }

    private JsonNode ours() {
        return home.officer().get("/figures?year=" + YEAR).expect(200).json();
    }
}
