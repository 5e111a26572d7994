package eu.spindle.platform.access;

import eu.spindle.platform.web.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Configures authentication by the gateway's internal token, and the scope of requests. */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@EnableConfigurationProperties(AccessSettings.class)
public class AccessAutoConfiguration {

    /** Less than Spring's default of a minute, which would double the lifetime of a token. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    /** The OpenAPI document is public. */
    private static final String API_DOCS = "/v3/api-docs/**";

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    JwtDecoder internalTokenDecoder(AccessSettings settings) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(settings.gateway().jwks().toString())
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .restOperations(gateway())
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator("spindle-gateway"),
                new JwtClaimValidator<List<String>>(
                        "aud", audiences -> audiences != null && audiences.contains(settings.audience()))));
        return decoder;
    }

    /** Asks the gateway for its keys; a gateway that is silent holds no request up for long. */
    private static RestTemplate gateway() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return new RestTemplate(requests);
    }

    @Bean
    @Order(1)
    SecurityFilterChain internalTokenOnly(HttpSecurity http, ProblemWriter problems) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> {})
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(API_DOCS)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(
                        server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(CallerAuthentication::of))
                                .authenticationEntryPoint((request, response, failure) -> {
                                    SecurityContextHolder.clearContext();
                                    refuse(request, response, failure, problems);
                                })
                                .withObjectPostProcessor(evenWithoutKeys(problems))
                                .accessDeniedHandler((request, response, failure) ->
                                        problems.write(request, response, HttpStatus.FORBIDDEN, "not-allowed")))
                .addFilterAfter(new ScopeFilter(problems), BearerTokenAuthenticationFilter.class)
                .build();
    }

    /** By default the filter throws past the exception handling when the gateway's keys cannot be loaded. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> evenWithoutKeys(ProblemWriter problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler((request, response, failure) -> {
                    SecurityContextHolder.clearContext();
                    refuse(request, response, failure, problems);
                });
                return filter;
            }
        };
    }

    private static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure,
            ProblemWriter problems)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "request.503");
        } else {
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "token-refused");
        }
    }

    @Bean
    WebMvcConfigurer handlersAskForRoles() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new AllowedInterceptor()).excludePathPatterns(API_DOCS);
            }
        };
    }
}
