package eu.spindle.edge;

import java.util.Set;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** Makes the web server of a management port refuse as that of the main port does; it takes nothing from there. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class ManagementEdgeConfiguration {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> bareManagementErrors() {
        return factory -> {
            // Else an error page of the framework's own would answer first.
            factory.setErrorPages(Set.of());
            BareErrorValve.installIn(factory);
        };
    }
}
