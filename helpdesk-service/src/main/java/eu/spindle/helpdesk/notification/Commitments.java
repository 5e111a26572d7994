package eu.spindle.helpdesk.notification;

import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.platform.tenancy.Scope;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Asks commitments-service who people are, with a token that the gateway gives for each question. */
@Component
class Commitments {

    private final RestClient http;
    private final PeerSettings peers;

    Commitments(PeerSettings peers) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build());
        requests.setReadTimeout(Duration.ofSeconds(5));
        this.http = RestClient.builder().requestFactory(requests).build();
        this.peers = peers;
    }

    /** The member with that membership, if there is one. */
    Optional<Reader> member(Desk desk, UUID membership) {
        return ask(desk, "/internal/memberships/" + desk.association() + "/" + membership, Map.of())
                .filter(found -> "active".equals(text(found, "status")))
                .map(Commitments::member);
    }

    /** All who hold the role now, in the association or in the one enterprise. */
    List<Reader> holders(Desk desk, String role, @Nullable UUID enterprise) {
        var query = new LinkedHashMap<String, String>();
        query.put("role", role);
        if (enterprise != null) {
            query.put("enterprise", enterprise.toString());
        }
        return ask(desk, "/internal/memberships/" + desk.association(), query)
                .map(answer -> answer.path("items")
                        .valueStream()
                        .map(Commitments::member)
                        .toList())
                .orElse(List.of());
    }

    /** The invitation, if it is there. */
    Optional<Reader> invitation(Desk desk, UUID invitation) {
        return ask(desk, "/internal/invitations/" + desk.association() + "/by-id/" + invitation, Map.of())
                .map(found -> new Reader(
                        invitation,
                        null,
                        Objects.requireNonNullElse(text(found, "name"), ""),
                        text(found, "email"),
                        language(found),
                        Objects.requireNonNullElse(text(found, "role"), ""),
                        text(found, "enterprise"),
                        text(found, "path")));
    }

    private static Reader member(JsonNode found) {
        var person = text(found, "person");
        return new Reader(
                UUID.fromString(found.path("id").asString()),
                person == null ? null : UUID.fromString(person),
                Objects.requireNonNullElse(text(found, "name"), ""),
                text(found, "email"),
                language(found),
                Objects.requireNonNullElse(text(found, "role"), ""),
                null,
                null);
    }

    private static @Nullable Locale language(JsonNode found) {
        var language = text(found, "language");
        return language == null ? null : Locale.forLanguageTag(language);
    }

    private static @Nullable String text(JsonNode found, String field) {
        var value = found.path(field);
        return value.isString() ? value.asString() : null;
    }

    private Optional<JsonNode> ask(Desk desk, String path, Map<String, String> query) {
        var address = UriComponentsBuilder.fromUri(peers.commitments()).path(path);
        query.forEach(address::queryParam);
        try {
            return Optional.ofNullable(http.get()
                    .uri(address.encode().build().toUri())
                    .headers(headers -> headers.setBearerAuth(token(desk)))
                    .retrieve()
                    .body(JsonNode.class));
        } catch (HttpClientErrorException.NotFound unknown) {
            return Optional.empty();
        }
    }

    private String token(Desk desk) {
        var issued = http.post()
                .uri(peers.gateway().url().resolve("/internal/tokens"))
                .headers(headers ->
                        headers.setBasicAuth("helpdesk", peers.service().secret()))
                .body(Map.of(
                        "audience",
                        "commitments",
                        "association",
                        desk.slug(),
                        "programme",
                        Scope.required().programme()))
                .retrieve()
                .body(Issued.class);
        return Objects.requireNonNull(issued).token();
    }

    /** The gateway's answer. */
    record Issued(String token) {}
}
