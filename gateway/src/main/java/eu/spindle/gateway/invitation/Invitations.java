package eu.spindle.gateway.invitation;

import eu.spindle.gateway.access.Access.Person;
import eu.spindle.gateway.access.AccessCache;
import eu.spindle.gateway.access.Caller.SignedIn;
import eu.spindle.gateway.cell.Upstream;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.internaltoken.InternalTokens;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Shows an invitation and accepts it for the person who is signed in. */
@Component
class Invitations {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    private final RestClient commitments;
    private final InternalTokens tokens;
    private final AccessCache accesses;

    Invitations(Upstream upstream, InternalTokens tokens, AccessCache accesses) {
        this.commitments = upstream.commitments();
        this.tokens = tokens;
        this.accesses = accesses;
    }

    /** Empty when the invitation is not valid any more, or never was. */
    Optional<Preview> preview(String token) {
        ResponseEntity<Preview> answer = reached(() -> commitments
                .get()
                .uri("/internal/invitations/{token}", checked(token))
                .headers(headers -> headers.setBearerAuth(tokens.gateway("commitments")))
                .retrieve()
                .onStatus(status -> status.is4xxClientError(), (request, response) -> {})
                .toEntity(Preview.class));
        return answer.getStatusCode().is2xxSuccessful() ? Optional.ofNullable(answer.getBody()) : Optional.empty();
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

    /** As much of an invitation as its page shows. */
    record Preview(@Nullable Map<String, Object> association) {

        String associationName() {
            Object name = association == null ? null : association.get("name");
            return name == null ? "Spindle" : name.toString();
        }
    }
}
