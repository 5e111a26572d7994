package eu.spindle.helpdesk.live;

import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** Enables the settings and excludes streams from the metrics of slow requests. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration {

    @Bean
    ObservationPredicate streamsAreNotTimed() {
        return (name, context) ->
                !(context instanceof ServerRequestObservationContext request && stream(request.getCarrier()));
    }

    private static boolean stream(@Nullable HttpServletRequest request) {
        return request != null && request.getRequestURI().endsWith(LiveController.PATH);
    }
}
