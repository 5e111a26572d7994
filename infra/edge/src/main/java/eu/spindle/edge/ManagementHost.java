package eu.spindle.edge;

import java.util.regex.Pattern;

/**
 * The host names under which a management port can be read: IP addresses and names without a dot, as probes and metrics
 * use them. A page of another site whose public name resolves to the port (DNS rebinding) sends a name with a dot.
 */
public final class ManagementHost {

    private static final Pattern ADDRESS_OR_LOCAL_NAME = Pattern.compile("\\d+(\\.\\d+){3}|\\[[0-9a-fA-F:.]+]|[^.]+");

    private ManagementHost() {}

    /** Whether the port can be read under that {@code Host} header, given without port number. */
    public static boolean isLocal(String host) {
        return ADDRESS_OR_LOCAL_NAME.matcher(host).matches();
    }
}
