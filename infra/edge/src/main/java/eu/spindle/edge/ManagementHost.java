package eu.spindle.edge;

import java.util.regex.Pattern;

/**
 * The host names by which a management port can be read: IP addresses and names without a dot, which probes and metrics
 * use. A page of another site whose public name resolves to the port (DNS rebinding) comes with a name that has one.
 */
public final class ManagementHost {

    private static final Pattern ADDRESS_OR_LOCAL_NAME = Pattern.compile("\\d+(\\.\\d+){3}|\\[[0-9a-fA-F:.]+]|[^.]+");

    private ManagementHost() {}

    /** Whether the port can be read under the name of that {@code Host} header, given without port number. */
    public static boolean isLocal(String host) {
        return ADDRESS_OR_LOCAL_NAME.matcher(host).matches();
    }
}
