package eu.spindle.commitments.enterprise.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.spindle.platform.audit.Initiator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something long that is being done with an import.
 *
 * @param onlyGood whether refused rows are left out
 * @param by who asked for it
 * @param done rows that are done
 * @param total rows there are to do
 * @param failed code of the problem that ended it; nothing of it was done then
 */
record ImportWork(
        Action action,
        boolean onlyGood,
        Initiator by,
        int done,
        int total,
        @Nullable String failed) {

    /** What can take long. */
    enum Action {
        @JsonProperty("application")
        APPLICATION,
        @JsonProperty("undo")
        UNDO;

        static Action of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
