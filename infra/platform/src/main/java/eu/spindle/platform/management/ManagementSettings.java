package eu.spindle.platform.management;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read and change something over the management port ({@code SPINDLE_MANAGEMENT_SECRET}, {@code _HOSTS}).
 *
 * @param secret the operator's; without one nobody may change anything
 * @param hosts the names by which the port is asked, without port number
 */
@ConfigurationProperties("spindle.management")
record ManagementSettings(
        @DefaultValue("") String secret,
        @DefaultValue({"localhost", "127.0.0.1", "[::1]"}) Set<String> hosts) {

    private static final Pattern ADDRESS_OR_LOCAL_NAME = Pattern.compile("\\d+(\\.\\d+){3}|\\[[0-9a-fA-F:.]+]|[^.]+");

    /**
     * Whether the port can be read by that name: one of {@code hosts}, an IP address, or a name without a dot. Probes and
     * metrics are asked for by these; a page of another site comes with the public name of that site.
     */
    boolean admits(String host) {
        return hosts.contains(host) || ADDRESS_OR_LOCAL_NAME.matcher(host).matches();
    }
}
