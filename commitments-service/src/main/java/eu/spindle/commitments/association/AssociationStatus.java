package eu.spindle.commitments.association;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an association has come with us. */
public enum AssociationStatus {
    ONBOARDING,
    ACTIVE,
    SUSPENDED,
    CLOSED;

    /** The name in API, events and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AssociationStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
