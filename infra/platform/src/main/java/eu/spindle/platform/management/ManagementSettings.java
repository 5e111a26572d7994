package eu.spindle.platform.management;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may change something over the management port ({@code SPINDLE_MANAGEMENT_SECRET}, {@code _HOSTS}).
 *
 * @param secret the operator's; without one nobody may change anything
 * @param hosts the names by which the port is asked, without port number
 */
@ConfigurationProperties("spindle.management")
record ManagementSettings(
        @DefaultValue("") String secret,
        @DefaultValue({"localhost", "127.0.0.1", "[::1]"}) Set<String> hosts) {}
