package eu.spindle.monitoring.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What reviewers said of a file. */
enum EvidenceState {
    OFFERED,
    ACCEPTED,
    REFUSED;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
