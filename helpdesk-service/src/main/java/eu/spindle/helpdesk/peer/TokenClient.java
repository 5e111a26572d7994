package eu.spindle.helpdesk.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nimbusds.jwt.JWTParser;
import eu.spindle.helpdesk.desk.Desk;
import io.micrometer.observation.ObservationRegistry;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Requests tokens for calls to other services from the gateway, and keeps each one while it can be used. */
class TokenClient {

    /** The longest that a call may be under way before its token is checked. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private static final int MAX_TOKENS = 10_000;

    private final RestClient http;
    private final PeerSettings settings;
    private final LoadingCache<TokenRequest, String> tokens;

    TokenClient(ClientHttpRequestFactory requests, PeerSettings settings, ObservationRegistry observations) {
        this.http = RestClient.builder()
                .requestFactory(requests)
                .observationRegistry(observations)
                .build();
        this.settings = settings;
        this.tokens = Caffeine.newBuilder()
                .expireAfter(Expiry.creating((TokenRequest request, String token) -> timeLeft(token)))
                .maximumSize(MAX_TOKENS)
                .build(this::issue);
    }

    /** Returns a token that can be used for a call. */
    String token(TokenRequest request) {
        return tokens.get(request);
    }

    /** Forgets a token that was refused: the gateway may have other keys than when it issued it. */
    void forget(TokenRequest request, String refused) {
        tokens.asMap().remove(request, refused);
    }

    private String issue(TokenRequest request) {
        var issued = http.post()
                .uri(settings.gateway().url().resolve("/internal/tokens"))
                .headers(headers ->
                        headers.setBasicAuth("helpdesk", settings.service().secret()))
                .body(request)
                .retrieve()
                .body(TokenResponse.class);
        return Objects.requireNonNull(issued).token();
    }

    /** Returns how long a token can be kept; one that does not say when it expires is used once. */
    private static Duration timeLeft(String token) {
        try {
            // The time is that of the gateway and of the services that check it, which no demonstration moves.
            var expires = JWTParser.parse(token).getJWTClaimsSet().getExpirationTime();
            var left = expires == null
                    ? Duration.ZERO
                    : Duration.between(Instant.now(), expires.toInstant()).minus(MARGIN);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (ParseException e) {
            return Duration.ZERO;
        }
    }

    /** What a token is for: its audience, and the association by slug. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TokenRequest(
            String audience,
            @Nullable String association,
            @Nullable String programme) {

        /** Returns what a call to a service needs that is about an association, or null for none. */
        static TokenRequest of(String audience, @Nullable Desk desk) {
            return desk == null
                    ? new TokenRequest(audience, null, null)
                    : new TokenRequest(audience, desk.slug(), desk.programme());
        }
    }

    /** The gateway's response. */
    record TokenResponse(String token) {}
}
