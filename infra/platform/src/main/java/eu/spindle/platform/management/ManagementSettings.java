package eu.spindle.platform.management;

import eu.spindle.edge.ManagementHost;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the management port ({@code SPINDLE_MANAGEMENT_SECRET}, {@code _HOSTS}).
 *
 * @param secret the operator's; without one nothing can be changed
 * @param hosts the accepted host names, without port number
 */
@ConfigurationProperties("spindle.management")
record ManagementSettings(
        @DefaultValue("") String secret,
        @DefaultValue({"localhost", "127.0.0.1", "[::1]"}) Set<String> hosts) {

    /** Whether the port can be read by that name: one of {@code hosts}, an IP address, or a name without a dot. */
    boolean admits(String host) {
        return hosts.contains(host) || ManagementHost.isLocal(host);
    }
}
