package eu.spindle.commitments.association;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.People;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestKafka;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@SpindleTest
class AssociationTest {

    @Autowired
    Api api;

    private final String slug = "t-" + UUID.randomUUID().toString().substring(0, 12);

    @Test
    void isRegisteredOnceWhenRequestsAreRepeated() {
        var steward = api.as(TestCaller.steward());
        var first = steward.post("/associations", People.registration(slug)).expect(201);
        var second = steward.post("/associations", People.registration(slug)).expect(200);
        assertThat(second.id()).isEqualTo(first.id());
        var other = new HashMap<>(People.registration(slug));
        other.put("name", "Another");
        assertThat(steward.post("/associations", other).problem(409)).isEqualTo("slug-taken");
        assertThat(first.json().path("status").asString()).isEqualTo("onboarding");
    }

    @Test
    void refusesColoursWithoutContrastToWhite() {
        var pale = new HashMap<String, Object>(People.registration(slug));
        pale.put("branding", Map.of("name", "Pale", "primary", "#ffe680", "accent", "#7f3f00"));
        var refused = api.as(TestCaller.steward()).post("/associations", pale);
        assertThat(refused.problem(422)).isEqualTo("invalid");
        assertThat(refused.json().path("errors").findValuesAsString("field")).containsExactly("branding.primary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"weekly\":[null]}", "{\"closedOn\":[null]}"})
    void refusesListsWithNothingInAPlace(String calendar) {
        var registration = new HashMap<String, Object>(People.registration(slug));
        registration.put("supportCalendar", JsonMapper.shared().readTree(calendar));
        var refused = api.as(TestCaller.steward()).post("/associations", registration);
        assertThat(refused.problem(422)).isEqualTo("invalid");
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .startsWith("supportCalendar.");
    }

    @Test
    void listsAllMissingFieldsBeforeActivation() {
        var bare = Map.of("slug", slug, "name", "Bare", "country", "AT", "locale", "de");
        var association = new TestAssociation(
                api.as(TestCaller.steward())
                        .post("/associations", bare)
                        .expect(201)
                        .id(),
                slug);
        var admin = api.as(People.admin(association));
        var refused = admin.post("/association/activation", Map.of());
        assertThat(refused.problem(422)).isEqualTo("invalid");
        assertThat(refused.json().path("errors").findValuesAsString("field"))
                .containsExactly("timeZone", "languages", "supportCalendar");
        var configuration = new HashMap<>(People.registration(slug));
        configuration.remove("slug");
        var version = admin.get("/association").expect(200).etag();
        admin.put("/association", configuration, "If-Match", version).expect(200);
        assertThat(admin.put("/association", Map.of("name", "B", "country", "AT", "locale", "de"), "If-Match", version)
                        .problem(412))
                .isEqualTo("changed-meanwhile");
        admin.post("/association/activation", Map.of()).expect(200);
        var again = admin.post("/association/activation", Map.of()).expect(200);
        assertThat(again.json().path("status").asString()).isEqualTo("active");
    }

    @Test
    void isSuspendedResumedAndClosedByTheSteward() {
        var association = People.active(api);
        var steward = api.as(TestCaller.steward());
        for (var step : List.of("suspension:suspended", "resumption:active", "closing:closed")) {
            var parts = step.split(":");
            var answer = steward.post("/associations/" + association.id() + "/" + parts[0], Map.of());
            assertThat(answer.expect(200).json().path("status").asString()).isEqualTo(parts[1]);
            var route = api.as(TestCaller.gateway(null)).get("/internal/associations/" + association.slug());
            assertThat(route.json().path("status").asString()).isEqualTo(parts[1]);
        }
        assertThat(steward.post("/associations/" + association.id() + "/activation", Map.of())
                        .problem(409))
                .isEqualTo("association-not-onboarding");
    }

    @Test
    void publishesItsChangesInItsOwnScope() {
        var association = People.active(api);
        var messages = TestKafka.await(
                "spindle.associations",
                2,
                message -> TestKafka.header(message, "ce_association")
                        .equals(association.id().toString()));
        messages.forEach(Contracts::hold);
        assertThat(new String(messages.getLast().value(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"status\":\"active\"", "\"from\":\"09:00\"");
    }

    @Test
    void isVisibleToItselfAndItsProgrammeOnly() {
        var association = People.active(api);
        var other = People.active(api);
        assertThat(api.as(People.admin(other)).get("/association").id()).isEqualTo(other.id());
        var elsewhere = new TestCaller(
                UUID.randomUUID(), "person", "other-sector", null, null, null, List.of(Role.PROGRAMME_STEWARD));
        assertThat(api.as(elsewhere).get("/associations/" + association.id()).problem(404))
                .isEqualTo("not-found");
        assertThat(api.as(elsewhere).get("/associations").json().path("items")).isEmpty();
        assertThat(api.as(elsewhere)
                        .post("/associations", People.registration(association.slug()))
                        .problem(409))
                .isEqualTo("slug-taken");
        assertThat(api.as(People.admin(association))
                        .post("/association/activation", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(api.as(TestCaller.of(association, Role.STAKEHOLDER))
                        .post("/association/activation", Map.of())
                        .problem(403))
                .isEqualTo("not-allowed");
    }

    @Test
    void refusesInvalidProfiles() {
        var broken = new HashMap<>(People.registration(slug));
        broken.put("country", "Austria");
        broken.put("timeZone", "Vienna");
        broken.put("languages", List.of("tlh"));
        var answer = api.as(TestCaller.steward()).post("/associations", broken);
        assertThat(answer.problem(422)).isEqualTo("invalid");
        assertThat(answer.json().path("errors").findValuesAsString("field"))
                .containsExactly("country", "timeZone", "languages[0]");
    }
}
