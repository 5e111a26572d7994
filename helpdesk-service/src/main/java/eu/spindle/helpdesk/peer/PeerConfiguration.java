package eu.spindle.helpdesk.peer;

import eu.spindle.helpdesk.desk.Desk;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.support.NotFoundRestClientAdapterDecorator;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.invoker.HttpRequestValues;

/** Configures the calls to the services of {@link Peers}: address, timeouts, tracing, tokens, failures. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeerSettings.class)
class PeerConfiguration {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

    /** The request's attribute with the association of the call. */
    private static final String DESK = "desk";

    @Bean
    RestClientHttpServiceGroupConfigurer peers(PeerSettings settings, ObservationRegistry observations) {
        var requests = requests();
        var tokens = new TokenClient(requests, settings, observations);
        return groups -> groups.forEachGroup((group, client, proxies) -> {
            client.baseUrl(settings.address(group.name()))
                    .requestFactory(requests)
                    .observationRegistry(observations)
                    .requestInterceptor(authenticated(tokens, group.name()));
            proxies.customArgumentResolver(PeerConfiguration::resolveDesk)
                    .exchangeAdapterDecorator(
                            adapter -> new PeerAdapter(new NotFoundRestClientAdapterDecorator(adapter)));
        });
    }

    private static ClientHttpRequestFactory requests() {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build());
        requests.setReadTimeout(READ_TIMEOUT);
        return requests;
    }

    private static ClientHttpRequestInterceptor authenticated(TokenClient tokens, String service) {
        return (request, body, execution) -> {
            var needed = TokenClient.TokenRequest.of(
                    service, (Desk) request.getAttributes().get(DESK));
            var token = tokens.token(needed);
            request.getHeaders().setBearerAuth(token);
            var response = execution.execute(request, body);
            if (!response.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
                return response;
            }
            response.close();
            tokens.forget(needed, token);
            request.getHeaders().setBearerAuth(tokens.token(needed));
            return execution.execute(request, body);
        };
    }

    private static boolean resolveDesk(
            @Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder request) {
        if (!(argument instanceof Desk desk)) {
            return false;
        }
        request.addAttribute(DESK, desk);
        request.setUriVariable("association", desk.association().toString());
        return true;
    }
}
