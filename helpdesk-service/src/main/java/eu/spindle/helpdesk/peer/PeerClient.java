package eu.spindle.helpdesk.peer;

import eu.spindle.helpdesk.desk.Desk;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/** Calls other services for an association, with a token issued by the gateway per call. */
@Component
public class PeerClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

    private final RestClient http;
    private final PeerSettings settings;

    PeerClient(PeerSettings settings) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build());
        requests.setReadTimeout(READ_TIMEOUT);
        this.http = RestClient.builder().requestFactory(requests).build();
        this.settings = settings;
    }

    /**
     * Returns the response, or empty for 404.
     *
     * @param desk the association it is about, or null if the association is to be found
     * @throws org.springframework.web.client.RestClientException if the service does not respond or refuses
     */
    public <T> Optional<T> get(
            Service service, @Nullable Desk desk, String path, Map<String, String> query, Class<T> type) {
        var address = UriComponentsBuilder.fromUri(service.address(settings)).path(path);
        query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        try {
            return Optional.ofNullable(http.get()
                    .uri(address.encode().buildAndExpand(query).toUri())
                    .headers(headers -> headers.setBearerAuth(token(service, desk)))
                    .retrieve()
                    .body(type));
        } catch (HttpClientErrorException.NotFound unknown) {
            return Optional.empty();
        }
    }

    private String token(Service service, @Nullable Desk desk) {
        var issued = http.post()
                .uri(settings.gateway().url().resolve("/internal/tokens"))
                .headers(headers ->
                        headers.setBasicAuth("helpdesk", settings.service().secret()))
                .body(
                        desk == null
                                ? Map.of("audience", service.audience())
                                : Map.of(
                                        "audience",
                                        service.audience(),
                                        "association",
                                        desk.slug(),
                                        "programme",
                                        desk.programme()))
                .retrieve()
                .body(TokenResponse.class);
        return Objects.requireNonNull(issued).token();
    }

    /** The services that can be called. */
    public enum Service {
        COMMITMENTS,
        MONITORING;

        private URI address(PeerSettings settings) {
            return switch (this) {
                case COMMITMENTS -> settings.commitments();
                case MONITORING -> settings.monitoring();
            };
        }

        private String audience() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The gateway's response. */
    record TokenResponse(String token) {}
}
