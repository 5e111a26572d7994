package eu.spindle.platform.access;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A client that calls a service in its own name, not for a person; named in the internal token. */
public enum Peer {
    GATEWAY("spindle-gateway"),
    HELPDESK_SERVICE("helpdesk-service"),
    /** Scripts of the operator; the gateway issues such a token only if a secret is set. */
    OPERATOR("operator");

    private final String label;

    Peer(String label) {
        this.label = label;
    }

    /** Returns its name in the token. */
    public String label() {
        return label;
    }

    /** Returns its subject in the token. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(label.getBytes(StandardCharsets.UTF_8));
    }
}
