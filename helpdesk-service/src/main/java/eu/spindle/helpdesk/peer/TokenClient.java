package eu.spindle.helpdesk.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.helpdesk.desk.Desk;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Requests tokens for calls to other services from the gateway. */
class TokenClient {

    private final RestClient http;
    private final PeerSettings settings;

    TokenClient(ClientHttpRequestFactory requests, PeerSettings settings) {
        this.http = RestClient.builder().requestFactory(requests).build();
        this.settings = settings;
    }

    /**
     * Returns a token for one call.
     *
     * @param desk the association that the call is about, or null for none
     */
    String token(String audience, @Nullable Desk desk) {
        var request = desk == null
                ? new TokenRequest(audience, null, null)
                : new TokenRequest(audience, desk.slug(), desk.programme());
        var issued = http.post()
                .uri(settings.gateway().url().resolve("/internal/tokens"))
                .headers(headers ->
                        headers.setBasicAuth("helpdesk", settings.service().secret()))
                .body(request)
                .retrieve()
                .body(TokenResponse.class);
        return Objects.requireNonNull(issued).token();
    }

    /** The audience of a token, and the association by slug. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TokenRequest(
            String audience,
            @Nullable String association,
            @Nullable String programme) {}

    /** The gateway's response. */
    record TokenResponse(String token) {}
}
