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

/** Reads members, roles and names from commitments-service. */
@Component
class CommitmentsClient {

    private final PeerClient peers;

    CommitmentsClient(PeerClient peers) {
        this.peers = peers;
    }

    /** Finds a member by membership. */
    Optional<Recipient> member(Desk desk, UUID membership) {
        return fetch(desk, "/internal/memberships/" + desk.association() + "/" + membership, Map.of())
                .filter(found -> "active".equals(text(found, "status")))
                .map(CommitmentsClient::member);
    }

    /** Returns all current holders of the role, in the association or in one enterprise. */
    List<Recipient> holders(Desk desk, String role, @Nullable UUID enterprise) {
        var query = new LinkedHashMap<String, String>();
        query.put("role", role);
        if (enterprise != null) {
            query.put("enterprise", enterprise.toString());
        }
        return members(fetch(desk, "/internal/memberships/" + desk.association(), query));
    }

    /** Returns the person's current memberships in the association. */
    List<Recipient> person(Desk desk, UUID person) {
        return members(fetch(desk, "/internal/memberships/" + desk.association() + "/of-person/" + person, Map.of()));
    }

    /** Returns the owners of an address and their memberships. */
    List<Sender> senders(String email) {
        return fetch(null, "/internal/senders", Map.of("email", email))
                .map(answer -> answer.path("items")
                        .valueStream()
                        .map(CommitmentsClient::sender)
                        .toList())
                .orElse(List.of());
    }

    /** Checks whether the invitation can still be accepted. */
    boolean isValid(Desk desk, UUID invitation) {
        return fetch(desk, "/internal/invitations/" + desk.association() + "/by-id/" + invitation, Map.of())
                .filter(found -> "invited".equals(text(found, "state")))
                .isPresent();
    }

    /** Returns the names of a firm and a commitment; unknown names are left out. */
    Map<String, String> names(Desk desk, @Nullable String enterprise, @Nullable String commitment, Locale language) {
        var query = new LinkedHashMap<String, String>();
        if (enterprise != null) {
            query.put("enterprise", enterprise);
        }
        if (commitment != null) {
            query.put("commitment", commitment);
        }
        query.put("language", language.getLanguage());
        var names = new LinkedHashMap<String, String>();
        fetch(desk, "/internal/names/" + desk.association(), query)
                .ifPresent(found -> List.of("enterprise", "commitment").forEach(name -> {
                    var value = text(found, name);
                    if (value != null) {
                        names.put(name, value);
                    }
                }));
        return names;
    }

    private static List<Recipient> members(Optional<JsonNode> answer) {
        return answer.map(found -> found.path("items")
                        .valueStream()
                        .map(CommitmentsClient::member)
                        .toList())
                .orElse(List.of());
    }

    private static Sender sender(JsonNode found) {
        var person = found.path("person");
        return new Sender(
                UUID.fromString(person.path("id").asString()),
                Objects.requireNonNullElse(text(person, "name"), ""),
                text(person, "locale"),
                found.path("memberships")
                        .valueStream()
                        .map(place -> new Sender.Membership(
                                UUID.fromString(place.at("/association/id").asString()),
                                text(place, "enterprise") == null
                                        ? null
                                        : UUID.fromString(
                                                place.path("enterprise").asString())))
                        .toList());
    }

    /** Finds an invitation. */
    Optional<Recipient> invitation(Desk desk, UUID invitation) {
        return fetch(desk, "/internal/invitations/" + desk.association() + "/by-id/" + invitation, Map.of())
                .map(found -> new Recipient(
                        invitation,
                        Recipient.Kind.INVITED,
                        null,
                        Objects.requireNonNullElse(text(found, "name"), ""),
                        text(found, "email"),
                        language(found),
                        Objects.requireNonNullElse(text(found, "role"), ""),
                        null,
                        text(found, "enterprise"),
                        text(found, "path")));
    }

    private static Recipient member(JsonNode found) {
        var person = text(found, "person");
        var enterprise = text(found, "enterprise");
        return new Recipient(
                UUID.fromString(found.path("id").asString()),
                Recipient.Kind.MEMBER,
                person == null ? null : UUID.fromString(person),
                Objects.requireNonNullElse(text(found, "name"), ""),
                text(found, "email"),
                language(found),
                Objects.requireNonNullElse(text(found, "role"), ""),
                enterprise == null ? null : UUID.fromString(enterprise),
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

    private Optional<JsonNode> fetch(@Nullable Desk desk, String path, Map<String, String> query) {
        return peers.get(PeerClient.Service.COMMITMENTS, desk, path, query, JsonNode.class);
    }
}
