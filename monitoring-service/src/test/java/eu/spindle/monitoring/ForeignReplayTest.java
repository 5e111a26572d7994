package eu.spindle.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.test.AccessCheck;
import eu.spindle.test.AccessMatrix;
import eu.spindle.test.Api;
import eu.spindle.test.BoundsCheck;
import eu.spindle.test.ForeignReplay;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Calls every operation as callers of other tenants, and as every role. */
@SpindleTest
class ForeignReplayTest {

    private static final String ONE = "/cycles/{cycle}/submissions/{enterprise}";

    @Autowired
    Api api;

    @Autowired
    AccessCheck access;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void otherTenantsFindNothing() {
        MonitoringFixture.Home home =
                new MonitoringFixture(TestCaller.PROGRAMME, api, outbox, database, transactions).association();
        UUID firm = home.firm("Drehwerk Merkmal", "medium");
        UUID cycle = home.openCycle();
        String path = "/cycles/" + cycle + "/submissions/" + firm;
        home.person(firm, Role.ENTERPRISE_LEAD)
                .patch(path, Map.of("figures", Map.of("waste", "98765432.1")), "If-Match", "\"0\"")
                .expect(200);
        var owner = TestCaller.of(home.association, firm, Role.ENTERPRISE_LEAD);
        var officer = TestCaller.of(home.association, Role.ASSOCIATION_OFFICER);
        var steward = TestCaller.steward();
        UUID evidence = EvidenceTest.upload(
                        api.as(owner),
                        path + "/evidence",
                        "merkmal.pdf",
                        EvidenceTest.PDF,
                        Map.of("dataPoints", "waste"))
                .expect(201)
                .id();
        int year = TestAssociation.today().getYear() - 1;

        UUID closed = api.as(officer)
                .post(
                        "/cycles",
                        Map.of("year", 2019, "opens", "2020-01-01", "due", "2020-02-01", "graceEnd", "2020-03-01"))
                .expect(201)
                .id();
        UUID asked = api.as(owner)
                .post("/cycles/" + closed + "/submissions/" + firm + "/reopening-requests", Map.of("reason", "A slip"))
                .expect(201)
                .id();

        var replay = new ForeignReplay(
                api, "monitoring", home.association, List.of("Drehwerk Merkmal", "98765432.1", firm.toString()));
        replay.on("GET /audit-log", TestCaller.of(home.association, Role.ASSOCIATION_ADMIN));
        replay.on("GET p:/audit-log", TestCaller.steward());
        replay.on("GET p:/packs", steward);
        replay.on("PUT p:/packs/{version}", steward).with("version", "1.0").refusedAnyway("its body is no JSON");
        replay.on("GET p:/packs/{version}/data-points", steward).with("version", "1.0");
        replay.on("GET p:/packs/{version}/indicators", steward).with("version", "1.0");
        replay.on("GET p:/public/sector-figures", TestCaller.anybody(null)).query("year=" + year);
        replay.on("GET p:/sector-figures", steward).query("year=" + year);
        replay.on("GET /data-points", owner).sharedWithinAssociation();
        replay.on("GET /indicators", owner).sharedWithinAssociation();
        replay.on("GET /sector-figures", owner).query("year=" + year).sharedWithinAssociation();
        replay.on("GET /figures", officer).query("year=" + year);
        replay.on("GET /figures/table", officer).query("year=" + year);
        replay.on("GET /figures/table.csv", officer).query("year=" + year);
        replay.on("GET /cycles", owner).sharedWithinAssociation();
        replay.on("POST /cycles", officer)
                .body(Map.of("year", year - 1, "opens", "2026-01-01", "due", "2026-02-01", "graceEnd", "2026-03-01"));
        replay.on("GET /cycles/{cycle}", owner).with("cycle", cycle).sharedWithinAssociation();
        replay.on("POST /cycles/{cycle}/extension", officer)
                .with("cycle", cycle)
                .header("If-Match", "\"0\"")
                .body(Map.of("due", "2030-01-01", "graceEnd", "2030-02-01", "reason", "Holidays"));
        replay.on("POST /cycles/{cycle}/closing", officer)
                .with("cycle", cycle)
                .header("If-Match", "\"9\"")
                .body(Map.of("reason", "Done"));
        replay.on("POST /cycles/{cycle}/reopening", officer)
                .with("cycle", cycle)
                .header("If-Match", "\"9\"")
                .body(Map.of("due", "2030-01-01", "graceEnd", "2030-02-01", "reason", "Holidays"));
        replay.on("PUT " + ONE + "/extension", officer)
                .with("cycle", cycle)
                .with("enterprise", firm)
                .body(Map.of("until", TestAssociation.today().plusDays(30).toString(), "reason", "Holidays"));
        replay.on("POST " + ONE + "/reopening-requests", owner)
                .with("cycle", cycle)
                .with("enterprise", firm)
                .body(Map.of("reason", "A slip"));
        replay.on("GET /reopening-requests", owner);
        replay.on("POST /reopening-requests/{request}/decision", officer)
                .with("request", asked)
                .header("If-Match", "\"9\"")
                .body(Map.of("granted", false, "reason", "No"));
        replay.on("GET /cycles/{cycle}/submissions", owner).with("cycle", cycle).sharedWithinAssociation();
        replay.on("POST /cycles/{cycle}/entries", owner)
                .with("cycle", cycle)
                .body(Map.of("entries", List.of()))
                .sharedWithinAssociation();
        replay.on("POST /cycles/{cycle}/reminders", officer).with("cycle", cycle);
        replay.on("GET " + ONE, owner).with("cycle", cycle).with("enterprise", firm);
        replay.on("GET " + ONE + "/changes", owner).with("cycle", cycle).with("enterprise", firm);
        replay.on("GET " + ONE + "/evidence", owner).with("cycle", cycle).with("enterprise", firm);
        replay.on("POST " + ONE + "/evidence", owner)
                .with("cycle", cycle)
                .with("enterprise", firm)
                .refusedAnyway("its body is no JSON");
        replay.on("PATCH " + ONE, owner)
                .with("cycle", cycle)
                .with("enterprise", firm)
                .header("If-Match", "\"9\"")
                .body(Map.of("figures", Map.of("waste", "5")));
        for (String step : List.of("submission", "review", "return", "approval", "reopening")) {
            replay.on("POST " + ONE + "/" + step, step.equals("submission") ? owner : officer)
                    .with("cycle", cycle)
                    .with("enterprise", firm)
                    .header("If-Match", "\"9\"")
                    .body(Map.of("reason", "Because"));
        }
        replay.on("GET /evidence/{evidence}", owner).with("evidence", evidence);
        replay.on("GET /evidence/{evidence}/content", owner).with("evidence", evidence);
        replay.on("POST /evidence/{evidence}/acceptance", officer)
                .with("evidence", evidence)
                .header("If-Match", "\"9\"");
        replay.on("POST /evidence/{evidence}/refusal", officer)
                .with("evidence", evidence)
                .header("If-Match", "\"9\"")
                .body(Map.of("reason", "Unreadable"));
        replay.on("GET /enterprises/{enterprise}/indicators", owner).with("enterprise", firm);
        replay.on("GET /enterprises/{enterprise}/comparison", owner)
                .with("enterprise", firm)
                .query("year=" + year);

        assertThat(replay.leaks()).isEmpty();
        assertThat(BoundsCheck.fieldErrors(api, replay)).isEmpty();
        assertThat(access.fieldErrors(AccessMatrix.of("monitoring"), replay)).isEmpty();
        assertThat(access.unrecordedReads(AccessMatrix.of("monitoring"), replay))
                .isEmpty();
    }
}
