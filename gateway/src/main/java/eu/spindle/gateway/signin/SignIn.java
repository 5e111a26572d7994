package eu.spindle.gateway.signin;

import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;

import eu.spindle.edge.ManagementHost;
import eu.spindle.gateway.access.AccessCache;
import eu.spindle.gateway.access.SecondFactor;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.edge.ProblemWriter;
import eu.spindle.gateway.limit.BodyLimit;
import eu.spindle.gateway.limit.LimitSettings;
import eu.spindle.gateway.limit.Limits;
import eu.spindle.gateway.session.CallerFilter;
import eu.spindle.gateway.session.PageCsrfFilter;
import eu.spindle.gateway.session.SessionEnd;
import eu.spindle.gateway.session.SessionSettings;
import eu.spindle.gateway.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Wires sign-in with the OIDC provider: one chain for APIs, one for pages. */
@Configuration(proxyBeanMethods = false)
class SignIn {

    @Bean
    ClientRegistrationRepository provider(OidcSettings oidc, SessionSettings session) {
        return new InMemoryClientRegistrationRepository(oidc.registration(session.base()));
    }

    @Bean
    SignInCookie signInCookie(
            ClientRegistrationRepository provider, OidcSettings oidc, SessionSettings settings, Clock clock) {
        return new SignInCookie(
                Objects.requireNonNull(provider.findByRegistrationId(OidcSettings.REGISTRATION)),
                settings,
                oidc.signInKey(),
                clock);
    }

    @Bean
    CookieSerializer sessionCookie(SessionSettings settings) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(settings.cookie());
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(settings.secure());
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** The management port shows nothing to a page of another site whose name resolves to it. */
    @Bean
    @Order(0)
    SecurityFilterChain management() {
        return new DefaultSecurityFilterChain(
                request -> request.getRequestURI().startsWith("/actuator")
                        && !ManagementHost.isLocal(request.getServerName()),
                (request, response, chain) -> ((HttpServletResponse) response).setStatus(SC_NOT_FOUND));
    }

    @Bean
    @Order(1)
    SecurityFilterChain apis(
            Sessions sessions, CookieSerializer cookies, PageCsrfFilter proof, Limits limits, LimitSettings settings) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        RequestMatcher apis = new OrRequestMatcher(
                paths.matcher("/a/*/api/**"), paths.matcher("/p/*/api/**"), paths.matcher("/api/**"));
        return new DefaultSecurityFilterChain(
                apis, new CallerFilter(sessions, cookies, proof, limits), new BodyLimit(settings));
    }

    /** Shows a secret or nothing at all: no session counts here. */
    @Bean
    @Order(2)
    SecurityFilterChain internal() {
        return new DefaultSecurityFilterChain(
                PathPatternRequestMatcher.withDefaults().matcher("/internal/**"));
    }

    /** What is the same for everybody needs no session, and leaves no cookie that a cache in between might keep. */
    @Bean
    @Order(3)
    SecurityFilterChain sameForEverybody() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new DefaultSecurityFilterChain(new OrRequestMatcher(
                paths.matcher("/assets/**"),
                paths.matcher("/spindle.svg"),
                paths.matcher("/public.css"),
                paths.matcher("/robots.txt"),
                paths.matcher("/p/{programme}"),
                paths.matcher("/p/{programme}/figures"),
                paths.matcher("/a/{association}/public/**")));
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http,
            ClientRegistrationRepository provider,
            ProviderRequestResolver providerRequests,
            SignInCookie begun,
            SessionSettings session,
            OidcUserLoader recognition,
            SessionEnd sessionEnd,
            ProblemWriter problems,
            Limits limits,
            AccessCache accesses,
            SecondFactor secondFactor)
            throws Exception {
        CookieCsrfTokenRepository csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrf.setCookieName(session.csrfCookie());
        csrf.setCookiePath("/");
        csrf.setCookieCustomizer(cookie -> cookie.secure(session.secure()).sameSite("Lax"));
        OidcClientInitiatedLogoutSuccessHandler signedOut = new OidcClientInitiatedLogoutSuccessHandler(provider);
        signedOut.setPostLogoutRedirectUri(session.base() + "/");
        return http.addFilterBefore(new SignInRateLimitFilter(limits), OAuth2AuthorizationRequestRedirectFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/join/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .headers(HeadersConfigurer::disable)
                .csrf(configurer -> configurer.spa().csrfTokenRepository(csrf))
                // It would be kept in a session; the page that was asked for is kept by the sign-in instead.
                .requestCache(RequestCacheConfigurer::disable)
                .oauth2Login(login -> login(
                        login,
                        providerRequests,
                        begun,
                        new LoginSuccessHandler(accesses, secondFactor),
                        recognition,
                        problems))
                .logout(logout -> logout(logout, sessionEnd, signedOut))
                .oidcLogout(logout -> logout.backChannel(channel -> channel.logoutHandler(sessionEnd)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint((request, response, unknown) ->
                                response.sendRedirect(SignInCookie.begin(asked(request))))
                        .accessDeniedHandler((request, response, denied) -> problems.write(
                                request, response, ApiException.of(HttpStatus.FORBIDDEN, "csrf-token-missing"))))
                .build();
    }

    private static @Nullable String asked(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? request.getRequestURI() : null;
    }

    private static void login(
            OAuth2LoginConfigurer<HttpSecurity> login,
            ProviderRequestResolver provider,
            SignInCookie begun,
            LoginSuccessHandler arrival,
            OidcUserLoader recognition,
            ProblemWriter problems) {
        login.authorizationEndpoint(endpoint ->
                        endpoint.authorizationRequestResolver(provider).authorizationRequestRepository(begun))
                .successHandler(arrival)
                .loginPage("/oauth2/authorization/" + OidcSettings.REGISTRATION)
                .authorizedClientRepository(new NoOpAuthorizedClientRepository())
                .oidcSessionRegistry(new NoOpOidcSessionRegistry())
                .userInfoEndpoint(info -> info.oidcUserService(recognition))
                .failureHandler((request, response, failure) ->
                        problems.write(request, response, ApiException.of(HttpStatus.UNAUTHORIZED, "sign-in-failed")));
    }

    private static void logout(
            LogoutConfigurer<HttpSecurity> logout,
            SessionEnd sessionEnd,
            OidcClientInitiatedLogoutSuccessHandler signedOut) {
        logout.addLogoutHandler(sessionEnd).logoutSuccessHandler(signedOut);
    }

    /** Sessions of servlets are for pages; APIs find theirs without the wrapping that each request would pay for. */
    @Bean
    static BeanPostProcessor sessionsForPagesOnly() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (name.equals("sessionRepositoryFilterRegistration")
                        && bean instanceof DelegatingFilterProxyRegistrationBean registration) {
                    registration.addUrlPatterns(
                            "/", "/welcome", "/join/*", "/oauth2/*", "/login/*", "/logout", "/logout/*");
                }
                return bean;
            }
        };
    }

    @Bean
    RequestRejectedHandler rejected(ProblemWriter problems) {
        return (request, response, rejection) ->
                problems.write(request, response, ApiException.of(HttpStatus.BAD_REQUEST, "bad-request"));
    }

    /**
     * Stores nothing: {@link SessionEnd} finds the sessions that the provider ends in the database. The registry of Spring
     * Security would hold the ID token of each sign-in in memory.
     */
    private static final class NoOpOidcSessionRegistry implements OidcSessionRegistry {

        @Override
        public void saveSessionInformation(OidcSessionInformation session) {}

        /** Null when there was none, as in Spring Security's own registries. */
        @Override
        @SuppressWarnings("NullAway")
        public OidcSessionInformation removeSessionInformation(String clientSessionId) {
            return null;
        }

        @Override
        public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
            return List.of();
        }
    }
}
