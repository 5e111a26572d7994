package eu.spindle.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import eu.spindle.monitoring.definition.PackFixtures;
import eu.spindle.platform.access.Peer;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.time.Duration;
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

/**
 * Associations with different versions of the definitions: figures with the same definition are summed, and no others.
 */
@SpindleTest
class FigureDefinitionTest {

    private static final int YEAR = TestAssociation.today().getYear() - 1;

    @Autowired
    Api api;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

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
    void figuresOfDifferentDefinitionsStandSideBySide() {
        MonitoringFixture.Home other = associationOf(perMillionHours());
        UUID otherCycle = other.openCycle();
        fiveReport(home, cycle);
        fiveReport(other, otherCycle);
        home.close(cycle);
        await().atMost(Duration.ofSeconds(20)).until(() -> sector("WPC-1.1").size() == 1);
        other.close(otherCycle);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !figures(other).path("figures").isEmpty());

        List<JsonNode> rates = sector("WPC-1.1");
        assertThat(rates)
                .extracting(
                        rate -> rate.path("value").asString(),
                        rate -> rate.at("/definition/unit").asString())
                .containsExactlyInAnyOrder(tuple("20", "per 200,000 h"), tuple("100", "per 1,000,000 h"));
        assertThat(rates).allSatisfy(rate -> {
            assertThat(rate.at("/coverage/firms").asInt()).isEqualTo(5);
            assertThat(rate.at("/coverage/ofMembers").asInt()).isEqualTo(50);
            assertThat(rate.at("/definition/differs").asBoolean()).isTrue();
        });
        assertThat(rates)
                .extracting(rate -> rate.at("/definition/fingerprint").asString())
                .doesNotHaveDuplicates();

        // The public sees the same figures, each in its own unit.
        JsonNode open = api.as(
                        new TestCaller(UUID.randomUUID(), "public", fixture.programme, null, null, null, List.of()))
                .get("/public/sector-figures?year=" + YEAR)
                .expect(200)
                .json();
        assertThat(open.path("figures")
                        .valueStream()
                        .filter(figure -> figure.path("indicator").asString().equals("WPC-1.1"))
                        .map(figure -> figure.path("value").asString() + " "
                                + figure.path("unit").asString() + " "
                                + figure.at("/definition/differs").asBoolean()))
                .containsExactlyInAnyOrder("20 per 200,000 h true", "100 per 1,000,000 h true");

        // An association's own figure uses the definition of its cycle, in the table and in the file.
        assertThat(figures(other).at("/figures/0/definition/unit").asString()).isEqualTo("per 1,000,000 h");
        assertThat(other.officer()
                        .get("/figures/table.csv?year=" + YEAR)
                        .expect(200)
                        .text()
                        .lines())
                .anyMatch(line -> line.startsWith(YEAR + ",WPC-1.1,all,value,,100,5,100,")
                        && line.endsWith(",\"per 1,000,000 h\"," + definitionOf(rates, "100") + ",2.0"));
    }

    @Test
    void aFirmIsComparedByItsOwnDefinitionOnly() {
        MonitoringFixture.Home other = associationOf(perMillionHours());
        UUID otherCycle = other.openCycle();
        fiveReport(home, cycle);
        UUID firm = fiveReport(other, otherCycle);
        home.close(cycle);
        await().atMost(Duration.ofSeconds(20)).until(() -> sector("WPC-1.1").size() == 1);

        JsonNode before = comparison(other, firm);
        assertThat(before.path("own").asString()).isEqualTo("100");
        assertThat(before.path("sector").isNull()).isTrue();
        assertThat(before.at("/sectorNotShown/state").asString()).isEqualTo("other-definition");

        other.close(otherCycle);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> comparison(other, firm).path("sector").asString(""), "100"::equals);
    }

    @Test
    void aValueKeepsTheDefinitionOfItsYearWhenAnotherVersionIsAdopted() {
        UUID firm = fiveReport(home, cycle);
        home.close(cycle);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !figures(home).path("figures").isEmpty());
        associationOf(perMillionHours());
        home.adopts("2.0");

        String definition =
                sector("WPC-1.1").getFirst().at("/definition/fingerprint").asString();
        assertThat(home.person(firm, Role.ENTERPRISE_CONTRIBUTOR)
                        .get("/enterprises/" + firm + "/indicators")
                        .expect(200)
                        .json()
                        .path("indicators")
                        .valueStream()
                        .filter(history -> history.path("indicator").asString().equals("WPC-1.1"))
                        .map(history -> history.at("/years/0/definition")))
                .extracting(
                        one -> one.path("fingerprint").asString(),
                        one -> one.path("unitName").asString())
                .containsExactly(tuple(definition, "per 200,000 h"));
        assertThat(comparison(home, firm).path("sector").asString()).isEqualTo("20");
        assertThat(figures(home).at("/figures/0/definition/unit").asString()).isEqualTo("per 200,000 h");
        assertThat(api.as(new TestCaller(
                                Peer.HELPDESK_SERVICE.id(),
                                "gateway",
                                fixture.programme,
                                home.association.id(),
                                home.association.slug(),
                                null,
                                List.of()))
                        .get("/internal/enterprises/" + firm + "/figures?type=indicator&code=WPC-1.1")
                        .expect(200)
                        .json()
                        .at("/figures/0/unit")
                        .asString())
                .as("told to the help desk")
                .isEqualTo("per 200,000 h");
    }

    @Test
    void figuresOfOneDefinitionAreSummedOverVersions() {
        MonitoringFixture.Home other =
                associationOf(PackFixtures.ofProgramme(fixture.programme).but("Accident rate", "Rate of accidents"));
        UUID otherCycle = other.openCycle();
        fiveReport(home, cycle);
        fiveReport(other, otherCycle);
        home.close(cycle);
        await().atMost(Duration.ofSeconds(20)).until(() -> sector("WPC-1.1").size() == 1);
        other.close(otherCycle);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> sector("WPC-1.1").getFirst().at("/coverage/firms").asInt() == 10);

        assertThat(sector("WPC-1.1")).hasSize(1);
        assertThat(sector("WPC-1.1").getFirst().at("/definition/differs").asBoolean())
                .isFalse();
        assertThat(sector("WPC-1.1").getFirst().at("/coverage/ofMembers").asInt())
                .isEqualTo(100);
    }

    @Test
    void coverageCountsTheSameAmountInWhateverUnitItIsReported() {
        // The second version asks for turnover in thousands.
        PackFixtures inEuro = withTurnover("EUR", "1");
        assertThat(fixture.loadPack(
                                inEuro.but("version: \"1.0\"", "version: \"1.1\"")
                                        .zip(),
                                "1.1")
                        .status())
                .isEqualTo(201);
        MonitoringFixture.Home one = fixture.association("1.1");
        MonitoringFixture.Home other = associationOf(withTurnover("EUR thousand", "1000"));
        UUID oneCycle = one.openCycle();
        UUID otherCycle = other.openCycle();
        fiveReport(one, oneCycle, "1000000");
        fiveReport(other, otherCycle, "1000");
        one.close(oneCycle);
        await().atMost(Duration.ofSeconds(20)).until(() -> sector("WPC-1.1").size() == 1);
        other.close(otherCycle);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> sector("WPC-1.1").getFirst().at("/coverage/firms").asInt() == 10);

        assertThat(sector("WPC-1.1").getFirst().at("/coverage/ofTurnover").asInt())
                .isEqualTo(100);
        assertThat(figures(one).at("/figures/0/coverage/ofTurnover").asInt()).isEqualTo(100);
    }

    @Test
    void theSameAmountIsOneQuantityUnderAnyCodeAndInAnyFormula() {
        MonitoringFixture.Home other = associationOf(perMillionHours());
        UUID otherCycle = other.openCycle();
        fiveReport(home, cycle);
        fiveReport(other, otherCycle);
        home.close(cycle);
        await().atMost(Duration.ofSeconds(20)).until(() -> sector("WPC-1.1").size() == 1);
        other.close(otherCycle);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !figures(other).path("figures").isEmpty());

        // 200,000 or 1,000,000 times the accidents reveals the same as the accidents.
        assertThat(quantities())
                .filteredOn(quantity -> quantity.contains("acc_rec"))
                .hasSize(1);
    }

    private List<String> quantities() {
        return Scope.ofSector(fixture.programme)
                .call(() -> new TransactionTemplate(transactions)
                        .execute(status -> database.sql(
                                        "select distinct quantity from published_sum where kind <> 'structure'")
                                .query(String.class)
                                .list()));
    }

    private PackFixtures perMillionHours() {
        return PackFixtures.ofProgramme(fixture.programme)
                .but("200000 * acc_rec / hours_worked", "1000000 * acc_rec / hours_worked")
                .but("per 200,000 h", "per 1,000,000 h")
                .but("\"0.000005\"", "\"0.000001\"");
    }

    private PackFixtures withTurnover(String unit, String factor) {
        return PackFixtures.ofProgramme(fixture.programme)
                .but(
                        "{ code: EUR, dimension: money, factor: \"1\" }",
                        "{ code: " + unit + ", dimension: money, factor: \"" + factor + "\" }")
                .but(
                        "  - { code: steps,",
                        "  - { code: turnover, unit: " + unit + ", period: flow, type: money, minimum: 0 }\n"
                                + "  - { code: steps,");
    }

    private MonitoringFixture.Home associationOf(PackFixtures pack) {
        Api.Answer loaded = fixture.loadPack(
                pack.but("version: \"1.0\"", "version: \"2.0\"").zip(), "2.0");
        loaded.expect(201);
        return fixture.association("2.0");
    }

    private static UUID fiveReport(MonitoringFixture.Home association, UUID cycle) {
        return fiveReport(association, cycle, null);
    }

    /** @return the first of them */
    private static UUID fiveReport(MonitoringFixture.Home association, UUID cycle, String turnover) {
        UUID first = null;
        for (int i = 1; i <= 5; i++) {
            UUID firm = association.firm("Werk " + i, "medium");
            first = first == null ? firm : first;
            String people = Integer.toString(10_000 * i / 1600);
            var figures = new HashMap<>(Map.of(
                    "emp_start",
                    people,
                    "emp_end",
                    people,
                    "hours_worked",
                    Integer.toString(10_000 * i),
                    "acc_rec",
                    Integer.toString(i)));
            if (turnover != null) {
                figures.put("turnover", turnover);
            }
            association.approved(cycle, firm, figures);
        }
        return first;
    }

    private static String definitionOf(List<JsonNode> figures, String value) {
        return figures.stream()
                .filter(figure -> figure.path("value").asString().equals(value))
                .map(figure -> figure.at("/definition/fingerprint").asString())
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> sector(String indicator) {
        return fixture.steward()
                .get("/sector-figures?year=" + YEAR)
                .expect(200)
                .json()
                .path("figures")
                .valueStream()
                .filter(figure -> figure.path("indicator").asString().equals(indicator))
                .toList();
    }

    private static JsonNode figures(MonitoringFixture.Home association) {
        return association.officer().get("/figures?year=" + YEAR).expect(200).json();
    }

    private static JsonNode comparison(MonitoringFixture.Home association, UUID firm) {
        return association
                .person(firm, Role.ENTERPRISE_CONTRIBUTOR)
                .get("/enterprises/" + firm + "/comparison?year=" + YEAR)
                .expect(200)
                .json()
                .path("indicators")
                .valueStream()
                .filter(one -> one.path("indicator").asString().equals("WPC-1.1"))
                .findFirst()
                .orElseThrow();
    }
}
