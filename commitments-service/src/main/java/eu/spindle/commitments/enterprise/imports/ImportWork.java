package eu.spindle.commitments.enterprise.imports;

import eu.spindle.platform.audit.Initiator;
import eu.spindle.platform.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * A job on an import that is in progress.
 *
 * @param onlyGood whether refused rows are skipped
 * @param by who started it
 * @param done number of processed rows
 * @param total number of rows to process
 * @param failed code of the problem that ended it, in which case nothing was changed
 */
record ImportWork(
        Action action,
        boolean onlyGood,
        Initiator by,
        int done,
        int total,
        @Nullable String failed) {

    /** The kind of job. */
    enum Action implements Code {
        APPLICATION,
        UNDO
    }
}
