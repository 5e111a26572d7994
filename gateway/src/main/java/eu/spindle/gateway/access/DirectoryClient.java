package eu.spindle.gateway.access;

import eu.spindle.gateway.access.Access.Association;
import eu.spindle.gateway.access.Caller.SignedIn;
import eu.spindle.gateway.access.Caller.TokenHolder;
import eu.spindle.gateway.cell.Upstream;
import eu.spindle.gateway.internaltoken.InternalTokens;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Reads persons, memberships and API tokens from commitments-service. */
@Component
public class DirectoryClient {

    private static final String AUDIENCE = "commitments";

    private final RestClient commitments;
    private final InternalTokens tokens;

    DirectoryClient(Upstream upstream, InternalTokens tokens) {
        this.commitments = upstream.commitments();
        this.tokens = tokens;
    }

    /** Returns the access of a caller; empty for an unknown token or person. */
    Optional<Access> find(Caller caller) {
        return switch (caller) {
            case TokenHolder holder -> get("/internal/access?token-hash={hash}", holder.hash());
            case SignedIn person -> find(person);
        };
    }

    /** Creates the person, or updates name and address. */
    public void remember(SignedIn person) {
        commitments
                .put()
                .uri("/internal/persons")
                .headers(headers -> headers.setBearerAuth(tokens.gateway(AUDIENCE)))
                .body(Registration.of(person))
                .retrieve()
                .toBodilessEntity();
    }

    public Optional<Association> association(String slug) {
        return ask(Association.class, "/internal/associations/{slug}", slug);
    }

    private Optional<Access> find(SignedIn person) {
        String query = "/internal/access?issuer={issuer}&subject={subject}";
        return get(query, person.issuer(), person.subject()).or(() -> {
            remember(person);
            return get(query, person.issuer(), person.subject());
        });
    }

    private Optional<Access> get(String path, Object... variables) {
        return ask(Access.class, path, variables);
    }

    private <T> Optional<T> ask(Class<T> type, String path, Object... variables) {
        try {
            return Optional.ofNullable(commitments
                    .get()
                    .uri(path, variables)
                    .headers(headers -> headers.setBearerAuth(tokens.gateway(AUDIENCE)))
                    .retrieve()
                    .body(type));
        } catch (HttpClientErrorException.NotFound unknown) {
            return Optional.empty();
        }
    }

    /** The claims of the identity provider at sign-in. */
    record Registration(
            String issuer,
            String subject,
            @Nullable String email,
            boolean emailVerified,
            @Nullable String name,
            @Nullable String locale) {

        static Registration of(SignedIn person) {
            return new Registration(
                    person.issuer(),
                    person.subject(),
                    person.email(),
                    person.emailVerified(),
                    person.name(),
                    person.locale());
        }
    }
}
