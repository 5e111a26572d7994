package eu.spindle.gateway.invitation;

import eu.spindle.gateway.access.Access.Person;
import eu.spindle.gateway.access.AccessCache;
import eu.spindle.gateway.access.Caller.SignedIn;
import eu.spindle.gateway.cell.Upstream;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.internaltoken.InternalTokens;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Shows an invitation and accepts it for the person who is signed in. */
@Component
class Invitations {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    private final RestClient commitments;
    private final InternalTokens tokens;
    private final AccessCache accesses;
    private final JsonMapper json;

    Invitations(Upstream upstream, InternalTokens tokens, AccessCache accesses, JsonMapper json) {
        this.commitments = upstream.commitments();
        this.tokens = tokens;
        this.accesses = accesses;
        this.json = json;
    }

    /** Empty when there is no such invitation. */
    Optional<Preview> preview(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        ResponseEntity<Preview> answer = reached(() -> commitments
                .get()
                .uri("/internal/invitations/{token}", token)
                .headers(headers -> headers.setBearerAuth(tokens.gateway("commitments")))
                .retrieve()
                .onStatus(status -> status.value() == HttpStatus.NOT_FOUND.value(), (request, response) -> {})
                .toEntity(Preview.class));
        return answer.getStatusCode().is2xxSuccessful() ? Optional.ofNullable(answer.getBody()) : Optional.empty();
    }

    /** Accepts for the caller; empty when it is accepted, else why it is not. */
    Optional<InvitationAnswer> tryAccept(String token, SignedIn caller) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.of(InvitationAnswer.UNKNOWN);
        }
        ResponseEntity<byte[]> answer = accept(token, caller, null);
        if (answer.getStatusCode().is2xxSuccessful()) {
            return Optional.empty();
        }
        Optional<InvitationAnswer> refused = InvitationAnswer.ofProblem(code(answer.getBody()));
        if (refused.isEmpty()) {
            throw answer.getStatusCode().is5xxServerError()
                    ? ApiException.until(
                            HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", Duration.ofSeconds(5), "commitments")
                    : ApiException.of(HttpStatus.CONFLICT, "invitation-invalid");
        }
        return refused;
    }

    private String code(byte @Nullable [] problem) {
        try {
            return problem == null ? "" : json.readTree(problem).path("code").asString("");
        } catch (JacksonException unreadable) {
            return "";
        }
    }

    /** Accepts for the caller, and passes on what commitments-service answers, a refusal with its reason included. */
    ResponseEntity<byte[]> accept(String token, SignedIn caller, @Nullable String language) {
        Person person = accesses.of(caller).person();
        if (person == null) {
            throw ApiException.notFound();
        }
        ResponseEntity<byte[]> answer = reached(() -> commitments
                .post()
                .uri("/internal/invitations/{token}/acceptance", checked(token))
                .headers(headers -> {
                    headers.setBearerAuth(tokens.gateway("commitments"));
                    if (language != null) {
                        headers.set("Accept-Language", language);
                    }
                })
                .body(new Acceptance(person.id()))
                .retrieve()
                .onStatus(status -> status.isError(), (request, response) -> {})
                .toEntity(byte[].class));
        accesses.forget(caller);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers -> {
                    headers.setContentType(answer.getHeaders().getContentType());
                    headers.setCacheControl("no-store");
                })
                .body(answer.getBody());
    }

    private static String checked(String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw ApiException.of(HttpStatus.NOT_FOUND, "invitation-invalid");
        }
        return token;
    }

    private static <T> T reached(Call<T> call) {
        try {
            return call.make();
        } catch (ResourceAccessException unreachable) {
            throw ApiException.until(
                    HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", Duration.ofSeconds(5), "commitments");
        }
    }

    /** One question to commitments-service. */
    private interface Call<T> {
        T make();
    }

    /** For whom an invitation is accepted. */
    record Acceptance(UUID person) {}

    /** The association that invites. */
    record InvitingAssociation(String slug, String name) {}

    /**
     * As much of an invitation as its page shows.
     *
     * @param email the address that it was sent to
     * @param state invited, active when it is accepted, revoked or expired
     */
    record Preview(InvitingAssociation association, String email, String state) {

        String associationName() {
            return association.name();
        }

        /** Where its association's screens begin. */
        String address() {
            return "/a/" + association.slug();
        }

        /** Why the person who is signed in, or whoever signs in next, cannot accept it; empty when that is possible. */
        Optional<InvitationAnswer> closed(@Nullable SignedIn caller) {
            return switch (state) {
                case "expired" -> Optional.of(InvitationAnswer.EXPIRED);
                case "revoked" -> Optional.of(InvitationAnswer.REVOKED);
                case "active" -> Optional.of(isTo(caller) ? InvitationAnswer.ACCEPTED : InvitationAnswer.USED);
                default ->
                    caller == null || isTo(caller) ? Optional.empty() : Optional.of(InvitationAnswer.OTHER_ADDRESS);
            };
        }

        private boolean isTo(@Nullable SignedIn caller) {
            return caller != null && caller.emailVerified() && email.equalsIgnoreCase(caller.email());
        }
    }
}
