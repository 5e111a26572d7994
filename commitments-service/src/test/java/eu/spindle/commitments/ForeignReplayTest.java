package eu.spindle.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.commitments.pledge.PledgeFixture;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.AccessCheck;
import eu.spindle.test.AccessMatrix;
import eu.spindle.test.Api;
import eu.spindle.test.BoundsCheck;
import eu.spindle.test.ForeignReplay;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls every operation as callers of other tenants, and as every role. */
@SpindleTest
class ForeignReplayTest {

    private static final String FIRM = "Drehwerk Merkmal GmbH";
    private static final String ADDRESS = "merkmal@firm.example";
    private static final String GROUP = "Merkmal Konzern Holding SE";

    @Autowired
    Api api;

    @Autowired
    AccessCheck access;

    @Autowired
    Outbox outbox;

    @Autowired
    PlatformTransactionManager transactions;

    private TestAssociation home;
    private UUID firm;
    private TestCaller admin;
    private TestCaller officer;
    private TestCaller lead;
    private TestCaller steward;
    private PledgeFixture pledges;
    private ForeignReplay replay;

    @BeforeEach
    void anAssociationWithAFirm() {
        home = People.active(api);
        firm = People.firm(api, home, FIRM);
        admin = People.admin(home);
        officer = TestCaller.of(home, Role.ASSOCIATION_OFFICER);
        steward = TestCaller.steward();
        pledges = new PledgeFixture(api, home, firm);
        lead = pledges.leadCaller;
        replay = new ForeignReplay(
                api,
                "commitments",
                home,
                List.of(FIRM, ADDRESS, GROUP, "Merkmal des Versprechens", "Grund mit Merkmal", firm.toString()));
    }

    @Test
    void showsAFirmsGroupToItsLeadAndToOfficersOnly() {
        var seen = api.as(lead)
                .get("/enterprises/" + firm + "/parent-group")
                .expect(200)
                .etag();
        api.as(lead)
                .put("/enterprises/" + firm + "/parent-group", Map.of("parentGroup", GROUP), "If-Match", seen)
                .expect(200);
        everyOperation();
        var officers = Set.of("association-admin", "association-officer");
        var allowed = Set.of("association-admin", "association-officer", "enterprise-lead");
        assertThat(access.revealed(GROUP, replay))
                .containsEntry("GET /enterprises/{id}/parent-group", allowed)
                .containsEntry("GET /member-imports/{id}/rows", officers)
                .allSatisfy((operation, who) -> assertThat(operation.contains("member-imports") ? officers : allowed)
                        .as(operation)
                        .containsAll(who));
    }

    private void everyOperation() {
        replay.on("GET /audit-log", admin);
        replay.on("GET p:/audit-log", TestCaller.steward());
        catalogue();
        pledges();
        compliance();
        publications();
        people();
        firms();
        imports();
        registry();
    }

    @Test
    void callersOfAnotherAssociationFindNothing() {
        everyOperation();
        assertThat(replay.leaks()).isEmpty();
        assertThat(BoundsCheck.fieldErrors(api, replay)).isEmpty();
        assertThat(access.fieldErrors(AccessMatrix.of("commitments"), replay)).isEmpty();
        assertThat(access.unrecordedReads(AccessMatrix.of("commitments"), replay))
                .isEmpty();
    }

    private void catalogue() {
        var version = TestPack.VERSION;
        replay.on("PUT p:/packs/{version}", steward).with("version", version).refusedAnyway("its body is no JSON");
        replay.on("GET p:/catalogues", steward);
        replay.on("GET p:/catalogues/{version}", steward).with("version", version);
        replay.on("GET p:/catalogues/{version}/commitments", steward).with("version", version);
        replay.on("GET p:/catalogues/{version}/differences", steward)
                .with("version", version)
                .query("from=" + version);
        replay.on("POST p:/catalogues/{version}/publication", steward).with("version", version);
        replay.on("GET /catalogues", lead).sharedWithinAssociation();
        replay.on("PUT /catalogue", admin).body(Map.of("version", version));
        replay.on("GET /catalogue", lead).sharedWithinAssociation();
        replay.on("GET /catalogue/commitments", lead).sharedWithinAssociation();
        replay.on("GET /catalogue/commitments/{code}", lead)
                .with("code", "ENV-1")
                .sharedWithinAssociation();
        replay.on("POST /catalogue/supplements", admin)
                .body(Map.of(
                        "keyArea",
                        "ENV",
                        "indicators",
                        List.of("ENV-1.1"),
                        "texts",
                        Map.of("en", Map.of("title", "Ours", "text", "Our own"))));
    }

    private void pledges() {
        var terms = PledgeFixture.energyTerms();
        terms.put("title", "Merkmal des Versprechens");
        var pledge = pledges.active(PledgeFixture.energy(terms)).id();
        var seen = "\"99\"";
        var reason = Map.of("reason", "Grund");
        replay.on("GET /pledges", lead);
        replay.on("POST /pledges", lead).body(PledgeFixture.energy(PledgeFixture.energyTerms()));
        replay.on("GET /pledges/{id}", lead).with("id", pledge);
        replay.on("GET /pledges/{id}/progress", lead).with("id", pledge);
        replay.on("GET /enterprises/{enterprise}/progress", lead).with("enterprise", firm);
        replay.on("PUT /pledges/{id}", lead)
                .with("id", pledge)
                .header("If-Match", seen)
                .body(terms);
        replay.on("POST /pledges/{id}/submission", lead).with("id", pledge).header("If-Match", seen);
        replay.on("POST /pledges/{id}/withdrawal", lead)
                .with("id", pledge)
                .header("If-Match", seen)
                .body(reason);
        replay.on("POST /pledges/{id}/amendment", lead)
                .with("id", pledge)
                .header("If-Match", seen)
                .body(Map.of("reason", "Grund", "terms", terms));
        replay.on("DELETE /pledges/{id}/amendment", lead).with("id", pledge).header("If-Match", seen);
        replay.on("POST /pledges/{id}/restatement", lead)
                .with("id", pledge)
                .header("If-Match", seen)
                .body(Map.of("reason", "Grund", "baseline", Map.of("value", "1100", "year", PledgeFixture.NOW - 2)));
        replay.on("POST /pledges/{id}/acceptance", officer).with("id", pledge).header("If-Match", seen);
        replay.on("POST /pledges/{id}/conclusion", officer)
                .with("id", pledge)
                .header("If-Match", seen)
                .body(Map.of("outcome", "achieved", "reason", "Grund"));
        for (var verb : List.of("return", "reopening")) {
            replay.on("POST /pledges/{id}/" + verb, officer)
                    .with("id", pledge)
                    .header("If-Match", seen)
                    .body(reason);
        }
        replay.on("GET /pledge-wall", lead).sharedWithinAssociation();
        replay.on("GET /enterprises/{enterprise}/badge", lead)
                .with("enterprise", firm)
                .sharedWithinAssociation();
    }

    private void compliance() {
        cycleClosed();
        var request = api.as(lead)
                .post(
                        "/compliance-requests",
                        Map.of("kind", "appeal", "year", PledgeFixture.NOW, "reason", "Grund mit Merkmal"))
                .expect(201)
                .id();
        replay.on("GET /compliance", lead);
        replay.on("GET /compliance-requests", lead);
        replay.on("POST /compliance-requests", lead)
                .body(Map.of("kind", "pause", "year", PledgeFixture.NOW, "reason", "Grund"));
        replay.on("GET /compliance-requests/{id}", lead).with("id", request);
        replay.on("POST /compliance-requests/{id}/decision", officer)
                .with("id", request)
                .header("If-Match", "\"99\"")
                .body(Map.of("granted", true, "reason", "Grund"));
    }

    /** The event of monitoring-service at the close of a cycle, so that the firm is overdue. */
    private void cycleClosed() {
        var cycle = UUID.randomUUID();
        var year = PledgeFixture.NOW;
        var payload = Map.of(
                "cycle",
                cycle,
                "year",
                year,
                "opens",
                year + "-01-01",
                "due",
                year + "-03-31",
                "graceEnd",
                year + "-04-30",
                "timeZone",
                "Europe/Vienna",
                "state",
                "closed",
                "catalogueVersion",
                TestPack.VERSION);
        Scope.of(TestCaller.PROGRAMME, home.id())
                .run(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> outbox.add("spindle.cycles", "cycle.changed", cycle, payload)));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        !api.as(lead).get("/compliance").json().path("items").isEmpty());
    }

    private void publications() {
        var anybody = TestCaller.anybody(home);
        replay.on("GET p:/public/associations", TestCaller.anybody(null));
        replay.on("GET p:/public/catalogue", TestCaller.anybody(null));
        replay.on("GET /public/association", anybody);
        replay.on("GET /public/commitments", anybody);
        replay.on("GET /public/pledge-wall", anybody);
        replay.on("GET /public/enterprises/{enterprise}", anybody).with("enterprise", firm);
        replay.on("GET /public/enterprises/{enterprise}/badge", anybody).with("enterprise", firm);
    }

    private void people() {
        var guest = Map.of("email", ADDRESS, "role", "enterprise-contributor", "enterprise", firm);
        var invited = Map.of("invitations", List.of(guest));
        var membership = UUID.fromString(api.as(admin)
                .post("/invitations", invited)
                .expect(201)
                .json()
                .at("/items/0/id")
                .asString());
        replay.on("GET /members", officer);
        replay.on("GET /invitations", lead).query("enterprise=" + firm);
        replay.on("POST /invitations", lead).body(invited);
        replay.on("POST /invitations/{id}/sending", lead).with("id", membership);
        replay.on("GET /memberships", lead).query("enterprise=" + firm);
        replay.on("GET /memberships/{id}", lead).with("id", membership);
        replay.on("PUT /memberships/{id}", admin)
                .with("id", membership)
                .header("If-Match", "\"99\"")
                .body(Map.of("role", "enterprise-lead", "enterprise", firm));
        replay.on("POST /invitations/{id}/revocation", lead).with("id", membership);
        replay.on("POST /memberships/{id}/revocation", admin).with("id", membership);
        replay.on("POST p:/associations/{id}/invitations", steward)
                .with("id", home.id())
                .body(Map.of("invitations", List.of(Map.of("email", "new@firm.example", "role", "association-admin"))));
    }

    private void firms() {
        var number = UUID.randomUUID().toString();
        replay.on("GET /enterprises", lead).query("search=Merkmal");
        replay.on("POST /enterprises", officer).body(People.firm("Neu GmbH", "FN 4711"));
        replay.on("GET /enterprises/{id}", lead).with("id", firm);
        replay.on("PUT /enterprises/{id}", officer)
                .with("id", firm)
                .header("If-Match", "\"99\"")
                .body(People.firm(FIRM, number));
        replay.on("GET /enterprises/{id}/parent-group", lead).with("id", firm);
        replay.on("PUT /enterprises/{id}/parent-group", lead)
                .with("id", firm)
                .header("If-Match", "\"99\"")
                .body(Map.of("parentGroup", GROUP));
        replay.on("GET /enterprises/{id}/leaving", officer).with("id", firm);
        replay.on("POST /enterprises/{id}/leaving", officer).with("id", firm);
    }

    private void imports() {
        var file = "name,register number,country,nace,employees,parent group\n" + FIRM + ",FN 1,AT,28.41,5," + GROUP
                + "\n";
        var made = People.upload(api.as(admin), "members.csv", file.getBytes(StandardCharsets.UTF_8), null)
                .expect(201)
                .id();
        replay.on("POST /member-imports", admin).refusedAnyway("its body is no JSON");
        replay.on("GET /member-imports", admin);
        replay.on("GET /member-imports/{id}", admin).with("id", made);
        replay.on("GET /member-imports/{id}/rows", admin).with("id", made);
        replay.on("POST /member-imports/{id}/application", admin).with("id", made);
        replay.on("POST /member-imports/{id}/undo", admin).with("id", made);
    }

    /** The hash of the home association's logo. */
    private String logo() {
        var picture = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", picture);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        var seen = api.as(admin).get("/association").expect(200).etag();
        return api.as(admin)
                .send(
                        "PUT",
                        "/association/logo",
                        "image/png",
                        BodyPublishers.ofByteArray(picture.toByteArray()),
                        "If-Match",
                        seen)
                .expect(200)
                .json()
                .path("logo")
                .asString();
    }

    private void registry() {
        replay.on("GET /association", lead).sharedWithinAssociation();
        replay.on("PUT /association", admin).header("If-Match", "\"99\"").body(Map.of("name", "Another"));
        replay.on("POST /association/activation", admin);
        var logo = logo();
        replay.on("PUT /association/logo", admin).header("If-Match", "\"99\"").body(Map.of("picture", "none"));
        replay.on("PUT /association/logo/{hash}", admin).with("hash", logo).header("If-Match", "\"99\"");
        replay.on("DELETE /association/logo", admin).header("If-Match", "\"99\"");
        replay.on("GET /public/logo/{hash}", TestCaller.anybody(home)).with("hash", logo);
        replay.on("GET p:/associations", steward);
        replay.on("POST p:/associations", steward).body(People.registration(home.slug()));
        replay.on("GET p:/associations/{id}", steward).with("id", home.id());
        for (var step : List.of("activation", "suspension", "resumption", "closing")) {
            replay.on("POST p:/associations/{id}/" + step, steward).with("id", home.id());
        }
    }
}
