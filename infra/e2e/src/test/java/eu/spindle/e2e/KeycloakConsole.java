package eu.spindle.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Changes accounts as an administrator of Keycloak does. */
final class KeycloakConsole {

    private static final String REALM = "/admin/realms/spindle";
    private static final String USERS = REALM + "/users";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    void enable(Person person, boolean enabled) {
        var user = user(person);
        @SuppressWarnings("unchecked")
        Map<String, Object> changed = Client.JSON.convertValue(user, Map.class);
        changed.put("enabled", enabled);
        send(
                "PUT",
                USERS + "/" + user.path("id").asString(),
                BodyPublishers.ofString(Client.JSON.writeValueAsString(changed)));
    }

    void delete(Person person) {
        send("DELETE", USERS + "/" + user(person).path("id").asString(), BodyPublishers.noBody());
    }

    /** The status that the client gets by which the gateway checks accounts. */
    int statusForAccountClient(String method, String path) {
        var token = token(
                "spindle",
                "grant_type=client_credentials&client_id=spindle-accounts&client_secret="
                        + RunningSystem.secret("oidc-accounts"));
        var body = method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
        return answer(HttpRequest.newBuilder(at(REALM + path))
                        .method(method, body)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json"))
                .statusCode();
    }

    private JsonNode user(Person person) {
        var found = send("GET", USERS + "?exact=true&email=" + person.email(), BodyPublishers.noBody());
        return Client.JSON.readTree(found).path(0);
    }

    private String send(String method, String path, BodyPublisher body) {
        return send(HttpRequest.newBuilder(at(path))
                .method(method, body)
                .header("Authorization", "Bearer " + administrator())
                .header("Content-Type", "application/json"));
    }

    private String administrator() {
        return token(
                "master",
                "grant_type=password&client_id=admin-cli&username=admin&password="
                        + RunningSystem.secret("keycloak-admin"));
    }

    private String token(String realm, String form) {
        var answer = send(HttpRequest.newBuilder(at("/realms/" + realm + "/protocol/openid-connect/token"))
                .POST(BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded"));
        return Client.JSON.readTree(answer).path("access_token").asString();
    }

    private String send(HttpRequest.Builder request) {
        var answer = answer(request);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static URI at(String path) {
        return RunningSystem.addresses().keycloak().resolve(path);
    }
}
