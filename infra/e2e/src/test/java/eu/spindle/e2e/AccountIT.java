package eu.spindle.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.local.PartName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** When an account ends at Keycloak, its sessions and API tokens end as well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountIT {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private final String slug = "accounts-" + AssociationFixture.run();
    private final String api = "/a/" + slug + "/api/commitments/";
    private final KeycloakConsole keycloak = new KeycloakConsole();
    private Client admin;

    @BeforeAll
    void register() {
        admin = Associations.active(slug);
    }

    @Test
    void aDisabledAccountIsSignedOutWithinAMinute() {
        var person = officer("disabled");
        var session = person.client();
        var program = token(session);
        session.get(api + "association").expect(200);
        program.get(api + "association").expect(200);

        keycloak.enable(person, false);

        await().atMost(A_MINUTE).until(() -> answers(session) == 401 && answers(program) == 401);
        keycloak.enable(person, true);
        await().atMost(A_MINUTE).until(() -> answers(program) == 200);
        session.get(api + "association").expect(401);
    }

    @Test
    void aDeletedAccountIsSignedOutWithinAMinute() {
        var person = officer("deleted");
        var session = person.client();
        var program = token(session);
        program.get(api + "association").expect(200);

        keycloak.delete(person);

        await().atMost(A_MINUTE).until(() -> answers(session) == 401 && answers(program) == 401);
    }

    @Test
    void theClientThatChecksAccountsMayOnlyReadUsers() {
        assertThat(keycloak.statusForAccountClient("GET", "/users?max=1")).isEqualTo(200);
        assertThat(keycloak.statusForAccountClient("GET", "/users/" + UUID.randomUUID()))
                .isEqualTo(404);
        for (var path : List.of("/clients", "/events", "/admin-events", "/roles", "/identity-provider/instances")) {
            assertThat(keycloak.statusForAccountClient("GET", path)).as(path).isEqualTo(403);
        }
        assertThat(keycloak.statusForAccountClient("POST", "/users")).isEqualTo(403);
        assertThat(keycloak.statusForAccountClient("PUT", "")).isEqualTo(403);
        assertThat(keycloak.statusForAccountClient("POST", "/logout-all")).isEqualTo(403);
    }

    @Test
    void sessionsContinueWhileKeycloakIsDown() {
        var session = officer("staying").client();
        var program = token(session);
        RunningSystem.without(
                PartName.KEYCLOAK,
                () -> await().during(Duration.ofSeconds(50))
                        .atMost(Duration.ofSeconds(70))
                        .pollInterval(Duration.ofSeconds(2))
                        .until(() -> answers(session) == 200 && answers(program) == 200));
    }

    private int answers(Client caller) {
        return caller.get(api + "association").status();
    }

    private Person officer(String name) {
        var email = name + "@" + slug + ".spindle.example";
        var item = Map.of("email", email, "role", "association-officer", "language", "en");
        admin.post(api + "invitations", Map.of("invitations", List.of(item))).expect(201);
        return Person.of(email).signUp("Demo", "Officer").accept();
    }

    private Client token(Client session) {
        var made = session.post(
                        "/api/tokens",
                        Map.of("name", "Nightly", "association", slug, "roles", List.of("association-officer")))
                .expect(201);
        return Client.withToken(
                RunningSystem.address(), made.json().path("token").asString());
    }
}
