package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.figure.InvalidFigureException;
import eu.spindle.monitoring.member.Enterprise;
import eu.spindle.monitoring.member.Members;
import eu.spindle.platform.code.Code;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Merges a batch of entries into one firm's draft, where one bad figure never rejects a good one. */
@Service
public class MergeEntries {

    private final Cycles cycles;
    private final Members members;
    private final Packs packs;
    private final Submissions submissions;
    private final EnterFigures entering;
    private final Clock clock;

    MergeEntries(
            Cycles cycles, Members members, Packs packs, Submissions submissions, EnterFigures entering, Clock clock) {
        this.cycles = cycles;
        this.members = members;
        this.packs = packs;
        this.submissions = submissions;
        this.entering = entering;
        this.clock = clock;
    }

    /**
     * Merges what is good in a batch, in a transaction of its own. Several for one firm at once come one after the other.
     *
     * @param dryRun whether only to say what would happen
     * @return what happened to each data point
     * @throws DomainException when the cycle or the submission takes nothing
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Map<String, Merged> merge(UUID cycleId, UUID enterpriseId, Batch batch, UUID person, boolean dryRun) {
        Cycle cycle = dryRun ? cycles.find(cycleId) : cycles.lockShared(cycleId);
        Enterprise enterprise = members.enterprise(enterpriseId).orElseThrow(DomainException::notFound);
        var reportedFigures = new SubmissionFigures(packs.definitions(cycle.packVersion()), enterprise);
        var good = new HashMap<String, @Nullable String>();
        var refused = new HashMap<String, FieldError>();
        batch.figures().forEach((point, text) -> {
            try {
                good.put(point, reportedFigures.normalised(point, text));
            } catch (InvalidFigureException invalid) {
                refused.put(point, SubmissionFigures.fieldError(invalid));
            }
        });
        boolean entered = !dryRun && !good.isEmpty();
        Map<String, String> before = before(cycle, enterpriseId, entered);
        var result = new HashMap<String, Merged>();
        good.forEach((point, figure) -> result.put(point, Merged.of(before.get(point), figure)));
        refused.forEach((point, error) -> result.put(point, new Merged(Merged.Kind.REFUSED, before.get(point), error)));
        if (entered) {
            var comments = new HashMap<String, @Nullable String>(batch.comments());
            comments.keySet().retainAll(good.keySet());
            entering.enter(cycleId, enterpriseId, new Edit(good, comments, batch.reason()), Long.MAX_VALUE, person);
        }
        return result;
    }

    /**
     * What stands there: under the lock where it is to be changed, since what was read without it is not read anew. Where
     * nothing is entered, no submission begins.
     */
    private Map<String, String> before(Cycle cycle, UUID enterprise, boolean entered) {
        Optional<Submission> found =
                entered ? Optional.of(submissions.lock(cycle, enterprise)) : submissions.find(cycle.id(), enterprise);
        SubmissionState state = found.map(Submission::state).orElse(SubmissionState.NOT_STARTED);
        EnterFigures.requireOpen(cycles.window(cycle.id(), enterprise), state, clock.instant());
        if (!state.editable()) {
            throw DomainException.conflict("submission-locked", state);
        }
        return found.map(Submission::figures).orElse(Map.of());
    }

    /** Entries of one firm by data point, with comments where there are some, and why they are entered. */
    public record Batch(Map<String, String> figures, Map<String, String> comments, String reason) {
        public Batch {
            figures = Map.copyOf(figures);
            comments = Map.copyOf(comments);
        }
    }

    /**
     * What happened to one entry.
     *
     * @param before the figure that stood there
     * @param fieldError why it was refused
     */
    public record Merged(
            Kind kind, @Nullable String before, @Nullable FieldError fieldError) {

        /** How an entry ended. */
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
