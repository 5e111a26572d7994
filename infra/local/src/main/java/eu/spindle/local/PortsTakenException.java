package eu.spindle.local;

import java.util.List;

/** Required ports are in use; nothing was started. */
public final class PortsTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortsTakenException(List<String> conflicts) {
        super(String.join("\n", conflicts)
                + "\nStop the program that uses the port, or start with --port-offset 10000");
    }
}
