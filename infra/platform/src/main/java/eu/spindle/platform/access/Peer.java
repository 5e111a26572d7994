package eu.spindle.platform.access;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Who asks a service in its own name, not for a person: named so in the internal token. */
public enum Peer {
    GATEWAY("spindle-gateway"),
    HELPDESK_SERVICE("helpdesk-service"),
    /** Scripts of the operator; there is no such token unless the gateway has a secret for it. */
    OPERATOR("operator");

    private final String label;

    Peer(String label) {
        this.label = label;
    }

    /** The name in the token. */
    public String label() {
        return label;
    }

    /** The subject of the token. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(label.getBytes(StandardCharsets.UTF_8));
    }
}
