package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.access.Role;
import eu.spindle.test.AccessCheck;
import eu.spindle.test.AccessMatrix;
import eu.spindle.test.Api;
import eu.spindle.test.ForeignReplay;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpindleTest
class ForeignReplayTest {

    private final TestAssociation home = TestAssociation.random();
    private final TestCaller owner = TestCaller.of(home, UUID.randomUUID(), Role.ENTERPRISE_LEAD);

    @Autowired
    Api api;

    @Autowired
    AccessCheck access;

    @Test
    void triesEveryRoleOnEveryOperation() {
        var note = api.as(owner).post("/notes", Map.of("text", "of home")).id();
        var replay = new ForeignReplay(api, "sample", home, List.of("marker-of-home"));
        replay.on("GET /notes", owner);
        replay.on("GET /notes/{id}", owner).with("id", note);
        replay.on("POST /notes", owner).body(Map.of("text", "x"));
        replay.on("POST /officers-only", TestCaller.of(home, Role.ASSOCIATION_OFFICER))
                .body(Map.of("text", "x"));
        var who = new LinkedHashMap<>(Map.of(
                "GET /notes/{id}",
                "all",
                "PUT /notes/{id}",
                "all",
                "GET /notes",
                "all",
                "POST /notes",
                "all",
                "POST /notes/upload",
                "all",
                "GET /audit-log",
                "ad au",
                "GET p:/audit-log",
                "ps",
                "GET /enterprises/{enterprise}/figures",
                "ad of fa ow co au",
                "GET /officers-only",
                "ad of",
                "POST /officers-only",
                "ad of"));
        assertThat(access.fieldErrors(AccessMatrix.of(who), replay)).containsExactly("no line for GET /forgotten");
        who.put("GET /forgotten", "all");
        who.put("GET /officers-only", "of");
        who.put("GET /nowhere", "public");
        assertThat(access.fieldErrors(AccessMatrix.of(who), replay))
                .hasSize(1 + 2 * (9 + 2) + 2)
                .anyMatch(fieldError ->
                        fieldError.startsWith("GET /forgotten is allowed for enterprise-lead of a firm that left"))
                .contains("a line for what is not there: GET /nowhere")
                .anyMatch(fieldError ->
                        fieldError.startsWith("GET /forgotten is allowed for machine as auditor but answers 403"))
                .anyMatch(fieldError ->
                        fieldError.startsWith("GET /officers-only is not for association-admin but answers 200"));
    }

    @Test
    void findsNoLeakAndNamesWhatHasNoFixture() {
        var note =
                api.as(owner).post("/notes", Map.of("text", "marker-of-home")).id();
        var replay = new ForeignReplay(api, "sample", home, List.of("marker-of-home", note.toString()));
        replay.on("GET /notes", owner);
        replay.on("GET /notes/{id}", owner).with("id", note);
        replay.on("PUT /notes/{id}", owner)
                .with("id", note)
                .body(Map.of("text", "new"))
                .header("If-Match", "\"0\"");
        replay.on("POST /notes", owner).body(Map.of("text", "x"));
        replay.on("POST /officers-only", TestCaller.of(home, Role.ASSOCIATION_OFFICER))
                .body(Map.of("text", "x"));
        replay.on("POST /notes/upload", owner).refusedAnyway("its body is no JSON");
        replay.on("GET /audit-log", TestCaller.of(home, Role.ASSOCIATION_ADMIN));
        replay.on("GET p:/audit-log", TestCaller.steward());
        assertThat(replay.leaks())
                .containsExactly(
                        "no fixture for GET /enterprises/{enterprise}/figures",
                        "no fixture for GET /forgotten",
                        "no fixture for GET /officers-only");
    }
}
