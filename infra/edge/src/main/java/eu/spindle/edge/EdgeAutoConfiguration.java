package eu.spindle.edge;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** What is the same in the web servers of the gateway and of the services. */
@AutoConfiguration
public class EdgeAutoConfiguration {

    @Bean
    Drain drain(ApplicationContext application, @Value("${spindle.drain:0s}") Duration duration) {
        return new Drain(application, duration);
    }

    @Bean
    FilterRegistrationBean<Drain> drainFirst(Drain drain) {
        var filter = new FilterRegistrationBean<>(drain);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Answers what the container itself refuses as everything else is. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> bareErrors() {
        return BareErrorValve::installIn;
    }
}
