package eu.spindle.demo.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What only the gateway and services may ask of commitments-service: persons, invitations and tokens. */
public final class InternalApi {

    private static final long TOKEN_LIVES_NANOS = Duration.ofSeconds(20).toNanos();

    private final Api gateway;
    private final Api commitments;
    private final Actor operator;
    private String token = "";
    private long tokenAt;

    public InternalApi(Api gateway, Api commitments, Actor operator) {
        this.gateway = gateway;
        this.commitments = commitments;
        this.operator = operator;
    }

    /** Registers a person who never signs in, and returns the id. */
    public String person(String email, String name, String language) throws InterruptedException {
        Map<String, Object> person = new HashMap<>();
        person.put("issuer", "https://demo.spindle.example");
        person.put("subject", email);
        person.put("email", email);
        person.put("emailVerified", true);
        person.put("name", name);
        person.put("locale", language);
        return commitments
                .put(actor(), "/internal/persons", person)
                .expect(200, 201)
                .text("id");
    }

    /** The secret of an invitation's link, which is otherwise only in its mail. */
    public String invitationToken(String association, String invitation) throws InterruptedException {
        String path = commitments
                .get(actor(), "/internal/invitations/" + association + "/by-id/" + invitation)
                .expect(200)
                .text("path");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public void accept(String invitationToken, String person) throws InterruptedException {
        commitments
                .post(actor(), "/internal/invitations/" + invitationToken + "/acceptance", Map.of("person", person))
                .expect(200, 201);
    }

    /** A new API token of a person: its id and what to show. */
    public JsonNode token(String person, Map<String, Object> request) throws InterruptedException {
        return commitments
                .post(actor(), "/internal/persons/" + person + "/tokens", request)
                .expect(200, 201)
                .body();
    }

    /** Revokes the tokens of a person that have this name. */
    public void revokeTokens(String person, String name) throws InterruptedException {
        String path = "/internal/persons/" + person + "/tokens";
        for (JsonNode token : commitments.get(actor(), path).expect(200).body().path("items")) {
            if (token.path("name").asText().equals(name)) {
                commitments
                        .delete(actor(), path + "/" + token.path("id").asText())
                        .expect(200, 204, 404);
            }
        }
    }

    private synchronized Actor actor() throws InterruptedException {
        if (token.isEmpty() || System.nanoTime() - tokenAt > TOKEN_LIVES_NANOS) {
            token = gateway.post(operator, "/internal/tokens", Map.of("audience", "commitments"))
                    .expect(200)
                    .text("token");
            tokenAt = System.nanoTime();
        }
        return Actor.bearer(token);
    }
}
