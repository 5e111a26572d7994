package eu.spindle.commitments.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.People;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestKafka;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The group that owns a firm: who sets it, and what of it leaves the service. */
@SpindleTest
class ParentGroupTest {

    @Autowired
    Api api;

    private TestAssociation association;
    private UUID firm;
    private Api.As lead;
    private Api.As officer;

    @BeforeEach
    void aFirm() {
        association = People.active(api);
        firm = People.firm(api, association, "Drehwerk Tochter GmbH");
        lead = api.as(TestCaller.of(association, firm, Role.ENTERPRISE_LEAD));
        officer = api.as(TestCaller.of(association, Role.ASSOCIATION_OFFICER));
    }

    @Test
    void isChangedByTheFirmsLeadAndByOfficers() {
        assertThat(group(lead)).isNull();
        change(lead, "  Muster   Holding SE ").expect(200);
        assertThat(group(officer)).isEqualTo("Muster Holding SE");
        change(officer, "Andere Holding SE").expect(200);
        assertThat(group(lead)).isEqualTo("Andere Holding SE");
        for (var none : new String[] {null, "", " – "}) {
            change(lead, "Muster Holding SE").expect(200);
            change(lead, none).expect(200);
            assertThat(group(lead)).isNull();
        }
    }

    @Test
    void isBoundedAndChangedOnlyWithItsVersion() {
        assertThat(change(lead, "x".repeat(201)).problem(422)).isEqualTo("invalid");
        var stale = lead.get(path()).expect(200).etag();
        change(lead, "Muster Holding SE").expect(200);
        lead.put(path(), Map.of("parentGroup", "Andere"), "If-Match", stale).expect(412);
        assertThat(group(lead)).isEqualTo("Muster Holding SE");
    }

    @Test
    void staysWhenTheOtherDetailsAreEdited() {
        change(lead, "Muster Holding SE").expect(200);
        var details = new HashMap<>(
                People.firm("Drehwerk Enkel GmbH", UUID.randomUUID().toString()));
        var seen = officer.get("/enterprises/" + firm).expect(200).etag();
        var edited =
                officer.put("/enterprises/" + firm, details, "If-Match", seen).expect(200);
        assertThat(edited.text()).doesNotContain("Muster Holding");
        assertThat(group(lead)).isEqualTo("Muster Holding SE");
    }

    @Test
    void isNotChangedForAFirmThatLeft() {
        officer.post("/enterprises/" + firm + "/leaving", Map.of()).expect(200);
        assertThat(change(officer, "Muster Holding SE").problem(409)).isEqualTo("enterprise-left");
    }

    @Test
    void isReadFromAMemberListAndStaysWithoutTheColumn() {
        var heading = "Firma;Firmenbuchnummer;Land;NACE;Beschäftigte";
        var row = "Werk Nord GmbH;FN 7;AT;28.41;12";
        take(heading + ";Muttergesellschaft\n" + row + ";Muster Holding SE\n");
        var imported = UUID.fromString(officer.get("/enterprises?search=Nord")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asString());
        assertThat(groupOf(imported)).isEqualTo("Muster Holding SE");
        take(heading + "\n" + row.replace("12", "13") + "\n");
        assertThat(groupOf(imported)).isEqualTo("Muster Holding SE");
        var preview = preview(heading + ";Concern\n" + row + ";Andere Holding SE\n");
        assertThat(officer.get("/member-imports/" + preview + "/rows")
                        .expect(200)
                        .text())
                .contains("parentGroup", "Muster Holding SE", "Andere Holding SE");
        take(heading + ";Konzern\n" + row + ";-\n");
        assertThat(groupOf(imported)).isNull();
    }

    @Test
    void leavesTheServiceAsTheSameIdInEveryAssociationAndNeverAsAName() {
        change(lead, "Muster-Holding S.E. (Wien)").expect(200);
        var there = People.active(api);
        var sister = People.firm(api, there, "Drehwerk Schwester GmbH");
        var sistersLead = api.as(TestCaller.of(there, sister, Role.ENTERPRISE_LEAD));
        sistersLead
                .put(
                        "/enterprises/" + sister + "/parent-group",
                        Map.of("parentGroup", "MUSTER HOLDING  SE WIEN"),
                        "If-Match",
                        sistersLead
                                .get("/enterprises/" + sister + "/parent-group")
                                .etag())
                .expect(200);

        var ours = event(firm, 2);
        assertThat(ours).contains("\"owner\":\"").doesNotContainIgnoringCase("muster");
        assertThat(owner(ours)).isEqualTo(owner(event(sister, 2)));

        change(lead, null).expect(200);
        assertThat(event(firm, 3)).doesNotContain("owner");
    }

    private static String owner(String body) {
        return JsonMapper.shared().readTree(body).path("owner").asString();
    }

    /** Returns the last of several events about a firm. */
    private static String event(UUID firm, int count) {
        var messages = TestKafka.await(
                "spindle.enterprises",
                count,
                message -> firm.toString().equals(TestKafka.header(message, "ce_subject")));
        messages.forEach(Contracts::hold);
        return new String(messages.getLast().value(), StandardCharsets.UTF_8);
    }

    private void take(String file) {
        officer.post("/member-imports/" + preview(file) + "/application", Map.of())
                .expect(200);
    }

    private UUID preview(String file) {
        return People.upload(officer, "members.csv", file.getBytes(StandardCharsets.UTF_8), null)
                .expect(201)
                .id();
    }

    private Api.Answer change(Api.As by, String group) {
        var body = new HashMap<String, Object>();
        body.put("parentGroup", group);
        return by.put(path(), body, "If-Match", by.get(path()).expect(200).etag());
    }

    private String group(Api.As by) {
        return by.get(path()).expect(200).json().path("parentGroup").asString(null);
    }

    private String groupOf(UUID enterprise) {
        return officer.get("/enterprises/" + enterprise + "/parent-group")
                .expect(200)
                .json()
                .path("parentGroup")
                .asString(null);
    }

    private String path() {
        return "/enterprises/" + firm + "/parent-group";
    }
}
