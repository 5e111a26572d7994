package eu.spindle.monitoring.member;

import java.util.UUID;

/** A member firm, as far as this service stores it. */
public record Enterprise(UUID id, String name, SizeClass sizeClass, String country, EnterpriseStatus status) {

    public boolean active() {
        return status == EnterpriseStatus.ACTIVE;
    }
}
