package eu.spindle.gateway.account;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Reads users from Keycloak's admin API, with a service account that may view users and nothing else. A failure of the
 * API throws; it is never interpreted as the status of an account.
 */
@Component
class KeycloakUsers {

    private static final String REGISTRATION = "accounts";
    private static final Authentication GATEWAY = new AnonymousAuthenticationToken(
            REGISTRATION, "spindle-gateway", AuthorityUtils.createAuthorityList("GATEWAY"));
    private static final int CONNECTIONS = 32;

    private final PoolingHttpClientConnectionManager connections;
    private final RestClient users;

    KeycloakUsers(AccountSettings settings) {
        this.connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connect()))
                        .setSocketTimeout(Timeout.of(settings.response()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
        HttpClient http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(settings.response()))
                        .setResponseTimeout(Timeout.of(settings.response()))
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
        var requests = new HttpComponentsClientHttpRequestFactory(http);
        this.users = RestClient.builder()
                .requestFactory(requests)
                .requestInterceptor(authorized(settings, requests))
                .baseUrl(settings.users())
                .build();
    }

    /** Returns the status of an account; throws when the admin API does not respond. */
    AccountStatus find(String subject) {
        Answer answer = users.get()
                .uri("/{id}", subject)
                .exchange((request, response) -> new Answer(response.getStatusCode(), enabled(response)));
        if (answer.enabled() != null) {
            return answer.enabled() ? AccountStatus.ACTIVE : AccountStatus.ENDED;
        }
        // A proxy that hides the admin API answers 404 for every user.
        probe();
        return answer.status().isSameCodeAs(HttpStatus.NOT_FOUND) ? AccountStatus.ENDED : AccountStatus.UNKNOWN;
    }

    /** Checks that users can be read; throws otherwise. */
    void probe() {
        HttpStatusCode status = users.get()
                .uri("?max=1&briefRepresentation=true")
                .exchange((request, response) -> {
                    if (response.getStatusCode().isSameCodeAs(HttpStatus.OK)) {
                        response.bodyTo(User[].class);
                    }
                    return response.getStatusCode();
                });
        if (!status.isSameCodeAs(HttpStatus.OK)) {
            throw new ResourceAccessException("users cannot be looked at: " + status);
        }
    }

    @PreDestroy
    void close() {
        connections.close();
    }

    private static @Nullable Boolean enabled(RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse response)
            throws IOException {
        if (!response.getStatusCode().isSameCodeAs(HttpStatus.OK)) {
            return null;
        }
        User user = response.bodyTo(User.class);
        return user == null ? null : user.enabled();
    }

    /** Requests a token when there is none, and a new one before it expires or after it was rejected. */
    private static OAuth2ClientHttpRequestInterceptor authorized(
            AccountSettings settings, HttpComponentsClientHttpRequestFactory requests) {
        var registrations = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(settings.tokens().toString())
                .build());
        var tokens = new RestClientClientCredentialsTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var clients = new InMemoryOAuth2AuthorizedClientService(registrations);
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(credentials -> credentials.accessTokenResponseClient(tokens))
                .build());
        var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
        interceptor.setClientRegistrationIdResolver(request -> REGISTRATION);
        interceptor.setPrincipalResolver(request -> GATEWAY);
        interceptor.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(clients));
        return interceptor;
    }

    private record Answer(HttpStatusCode status, @Nullable Boolean enabled) {}

    /** The fields of a user that are read. */
    private record User(@Nullable Boolean enabled) {}
}
