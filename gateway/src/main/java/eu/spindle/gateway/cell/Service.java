package eu.spindle.gateway.cell;

import org.jspecify.annotations.Nullable;

/** A service behind the gateway; its label is the segment in paths and the audience of tokens. */
public enum Service {
    COMMITMENTS("commitments"),
    MONITORING("monitoring"),
    HELPDESK("helpdesk");

    private final String label;

    Service(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static @Nullable Service named(String name) {
        for (Service service : values()) {
            if (service.label.equals(name)) {
                return service;
            }
        }
        return null;
    }
}
