package eu.spindle.monitoring.member;

import java.util.UUID;

/** What is known here of a member firm. */
public record Enterprise(UUID id, String name, SizeClass sizeClass, String country, String status) {

    /** The status of firms that take part; others are not counted among the members. */
    public static final String ACTIVE = "active";

    public boolean active() {
        return status.equals(ACTIVE);
    }
}
