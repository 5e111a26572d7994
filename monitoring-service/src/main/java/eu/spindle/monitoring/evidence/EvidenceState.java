package eu.spindle.monitoring.evidence;

import java.util.Locale;

/** What reviewers said of a file. */
enum EvidenceState {
    OFFERED,
    ACCEPTED,
    REFUSED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
