package eu.spindle.helpdesk.notification;

import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.helpdesk.peer.PeerClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks commitments-service who people are. */
@Component
class Commitments {

    private final PeerClient peers;

    Commitments(PeerClient peers) {
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
        return peers.get(PeerClient.Service.COMMITMENTS, desk, path, query, JsonNode.class);
    }
}
