package eu.spindle.commitments.pledge;

import eu.spindle.commitments.People;
import eu.spindle.commitments.TestPack;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An association that has adopted the catalogue, with a firm and people of all roles that pledges need. */
public final class PledgeFixture {

    /** The year of the tests. */
    public static final int NOW = TestAssociation.today().getYear();

    public final TestAssociation association;
    public final UUID enterprise;
    public final TestCaller leadCaller;
    public final Api.As lead;
    public final Api.As contributor;
    public final Api.As officer;
    private final Api api;

    public PledgeFixture(Api api) {
        this(api, TestAssociation.random());
    }

    private PledgeFixture(Api api, TestAssociation association) {
        this(api, association, People.firm(api, association, "Drehwerk Zusage GmbH"));
    }

    public PledgeFixture(Api api, TestAssociation association, UUID enterprise) {
        this.api = api;
        this.association = association;
        this.enterprise = enterprise;
        this.leadCaller = TestCaller.of(association, enterprise, Role.ENTERPRISE_LEAD);
        TestPack.adoptedBy(api, association);
        lead = api.as(leadCaller);
        contributor = api.as(TestCaller.of(association, enterprise, Role.ENTERPRISE_CONTRIBUTOR));
        officer = api.as(TestCaller.of(association, Role.ASSOCIATION_OFFICER));
    }

    /** A lead of another firm of the same association. */
    public Api.As ofAnotherFirm() {
        return api.as(TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_LEAD));
    }

    /** Terms of "energy down by 20 % in four years". */
    public static Map<String, Object> energyTerms() {
        return terms("1000", Map.of("kind", "change", "value", "-20"), NOW + 2);
    }

    /** Terms with a baseline two years ago. */
    public static Map<String, Object> terms(String baseline, Map<String, String> target, int targetYear) {
        var terms = new HashMap<String, Object>();
        terms.put("title", "Less energy");
        if (baseline != null) {
            terms.put("baseline", Map.of("value", baseline, "year", NOW - 2));
        }
        if (target != null) {
            terms.put("target", target);
        }
        terms.put("targetYear", targetYear);
        terms.put("owner", "Production manager");
        terms.put(
                "actions",
                List.of(Map.of(
                        "what", "Switch compressors off at night", "owner", "Maintenance", "due", NOW + "-12-31")));
        return terms;
    }

    /** A request for a pledge on energy. */
    public static Map<String, Object> energy(Map<String, Object> terms) {
        return on("ENV-1.1", terms);
    }

    /** A request for a pledge on an indicator of its own commitment. */
    public static Map<String, Object> on(String indicator, Map<String, Object> terms) {
        return Map.of(
                "commitment", indicator.substring(0, indicator.indexOf('.')), "indicator", indicator, "terms", terms);
    }

    /** A drafted pledge. */
    public Api.Answer drafted(Map<String, Object> request) {
        return contributor.post("/pledges", request).expect(201);
    }

    /** Applies a verb to the last seen version of a pledge. */
    public static Api.Answer verb(Api.As who, Api.Answer seen, String verb, Object body) {
        return who.send("POST", "/pledges/" + seen.id() + "/" + verb, body, "If-Match", seen.etag());
    }

    public Api.Answer submitted(Map<String, Object> request) {
        return verb(lead, drafted(request), "submission", null).expect(200);
    }

    public Api.Answer active(Map<String, Object> request) {
        return verb(officer, submitted(request), "acceptance", null).expect(200);
    }
}
