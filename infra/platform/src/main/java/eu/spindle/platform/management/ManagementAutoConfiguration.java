package eu.spindle.platform.management;

import eu.spindle.platform.access.AccessAutoConfiguration;
import eu.spindle.platform.web.ProblemWriter;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Configures the management port: everybody can read, only the operator can change something. */
@AutoConfiguration(before = AccessAutoConfiguration.class)
@EnableConfigurationProperties(ManagementSettings.class)
public class ManagementAutoConfiguration {

    /** The user name that belongs to the secret. */
    static final String OPERATOR = "operator";

    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http, ManagementSettings settings, ProblemWriter problems)
            throws Exception {
        return http.securityMatcher("/actuator/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .authenticationManager(new ProviderManager(operator(settings)))
                .authorizeHttpRequests(requests -> requests
                        // Against DNS rebinding: a page in the operator's browser can neither read nor write.
                        .requestMatchers(request -> !settings.admits(request.getServerName()))
                        .denyAll()
                        .requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .requestMatchers(request -> settings.hosts().contains(request.getServerName()))
                        .hasAuthority(OPERATOR)
                        .anyRequest()
                        .denyAll())
                // Without a challenge, so that no browser asks for the secret and then sends it by itself.
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, failure) ->
                        problems.write(request, response, HttpStatus.UNAUTHORIZED, "operator-only")))
                .exceptionHandling(failures -> failures.accessDeniedHandler((request, response, failure) ->
                        problems.write(request, response, HttpStatus.FORBIDDEN, "operator-only")))
                .build();
    }

    private static DaoAuthenticationProvider operator(ManagementSettings settings) {
        var operators = settings.secret().isBlank()
                ? List.<UserDetails>of()
                : List.of(User.withUsername(OPERATOR)
                        .password("{noop}" + settings.secret())
                        .authorities(OPERATOR)
                        .build());
        return new DaoAuthenticationProvider(new InMemoryUserDetailsManager(operators));
    }
}
