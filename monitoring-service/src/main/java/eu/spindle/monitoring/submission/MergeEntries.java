package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.figure.InvalidFigureException;
import eu.spindle.monitoring.submission.EnterFigures.Edit;
import eu.spindle.platform.code.Code;
import eu.spindle.platform.error.FieldError;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Merges a batch of entries into one firm's submission, where a bad figure does not reject a good one. */
@Service
public class MergeEntries {

    private final SubmissionLoader loader;
    private final EnterFigures enterFigures;

    MergeEntries(SubmissionLoader loader, EnterFigures enterFigures) {
        this.loader = loader;
        this.enterFigures = enterFigures;
    }

    /**
     * Merges the good entries of a batch, in a transaction of its own. Batches for one firm that come at once are merged
     * one after the other.
     *
     * @param dryRun whether to return the result only, and change nothing
     * @return the result for each data point
     * @throws eu.spindle.platform.error.DomainException when the cycle or the submission accepts no input now
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Map<String, Merged> merge(UUID cycle, UUID enterprise, Batch batch, UUID person, boolean dryRun) {
        SubmissionContext loaded = dryRun ? loader.find(cycle, enterprise) : loader.lockIfStarted(cycle, enterprise);
        SubmissionFigures reader = loaded.figures();
        var good = new HashMap<String, @Nullable String>();
        var refused = new HashMap<String, FieldError>();
        batch.figures().forEach((point, text) -> {
            String comment = batch.comments().get(point);
            if (comment != null && comment.length() > SubmissionFigures.MAX_COMMENT) {
                refused.put(point, FieldError.at("comment", "text-too-long", SubmissionFigures.MAX_COMMENT));
                return;
            }
            try {
                good.put(point, reader.normalised(point, text));
            } catch (InvalidFigureException invalid) {
                refused.put(point, SubmissionFigures.fieldError(invalid));
            }
        });
        boolean entered = !dryRun && !good.isEmpty();
        // Without a valid entry no submission is started.
        SubmissionContext context = entered ? loader.start(loaded) : loaded;
        context.requireOpen();
        context.submission().requireEditable();
        Map<String, String> before = context.submission().figures();
        var result = new HashMap<String, Merged>();
        good.forEach((point, figure) -> result.put(point, Merged.of(before.get(point), figure)));
        refused.forEach((point, error) -> result.put(point, new Merged(Merged.Kind.REFUSED, before.get(point), error)));
        if (entered) {
            var comments = new HashMap<String, @Nullable String>(batch.comments());
            comments.keySet().retainAll(good.keySet());
            enterFigures.enter(
                    context,
                    new Edit(good, comments, batch.reason().isBlank() ? null : batch.reason()),
                    Long.MAX_VALUE,
                    person);
        }
        return result;
    }

    /** Entries of one firm by data point, with comments where there are some, and the reason for all of them. */
    public record Batch(Map<String, String> figures, Map<String, String> comments, String reason) {
        public Batch {
            figures = Map.copyOf(figures);
            comments = Map.copyOf(comments);
        }
    }

    /**
     * The result for one entry.
     *
     * @param before the figure of the submission before
     * @param fieldError why it was refused
     */
    public record Merged(
            Kind kind, @Nullable String before, @Nullable FieldError fieldError) {

        /** The kinds of results. */
        public enum Kind implements Code {
            CREATED,
            UPDATED,
            UNCHANGED,
            REFUSED
        }

        private static Merged of(@Nullable String before, String after) {
            Kind kind = before == null ? Kind.CREATED : before.equals(after) ? Kind.UNCHANGED : Kind.UPDATED;
            return new Merged(kind, before, null);
        }
    }
}
