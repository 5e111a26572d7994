package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.definition.Definitions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other modules need to know of submissions. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Submissions {

    private final SubmissionRepository repository;
    private final SubmissionLoader loader;

    Submissions(SubmissionRepository repository, SubmissionLoader loader) {
        this.repository = repository;
        this.loader = loader;
    }

    /** Whether the submission's state lets the firm change its figures. */
    public boolean editable(UUID cycle, UUID enterprise) {
        return state(cycle, enterprise).editable();
    }

    /** Whether an officer has asked the firm for another version, which is accepted after the cycle has closed, too. */
    public boolean askedFor(UUID cycle, UUID enterprise) {
        return state(cycle, enterprise).askedFor();
    }

    private SubmissionState state(UUID cycle, UUID enterprise) {
        return repository
                .findByCycleIdAndEnterpriseId(cycle, enterprise)
                .map(Submission::state)
                .orElse(SubmissionState.NOT_STARTED);
    }

    /** The enterprises whose figures of a cycle are submitted and were not returned or reopened. */
    public Set<UUID> submitted(UUID cycle) {
        return repository.findAllByCycleId(cycle).stream()
                .filter(submission -> submission.state().submitted())
                .map(Submission::enterprise)
                .collect(Collectors.toSet());
    }

    /**
     * The submission of a firm, created if there is none, locked until the transaction ends.
     *
     * @throws eu.spindle.platform.error.DomainException when the cycle or the submission accepts no input now
     */
    public Draft lockDraft(UUID cycle, UUID enterprise) {
        SubmissionContext context = loader.lock(cycle, enterprise);
        context.requireOpen();
        context.submission().requireEditable();
        return new Draft(context.submission().id(), context.pack().definitions());
    }

    /**
     * What a firm has entered: in that submission, for that cycle, or with neither for the latest year.
     *
     * @return empty when it is another firm's, or nothing was entered
     */
    public Optional<Entered> entered(UUID enterprise, @Nullable UUID submission, @Nullable UUID cycle) {
        Predicate<Submission> isOfCycle = one -> cycle == null || one.cycle().equals(cycle);
        return find(enterprise, submission, cycle)
                .filter(one -> one.enterprise().equals(enterprise))
                .filter(isOfCycle)
                .map(one ->
                        new Entered(one.cycle(), one.year(), one.state(), one.figures(), one.former(), one.comments()));
    }

    private Optional<Submission> find(UUID enterprise, @Nullable UUID submission, @Nullable UUID cycle) {
        if (submission != null) {
            return repository.findById(submission);
        }
        return cycle == null
                ? repository.findFirstByEnterpriseIdOrderByYearDesc(enterprise)
                : repository.findByCycleIdAndEnterpriseId(cycle, enterprise);
    }

    /** A submission that accepts figures and evidence. */
    public record Draft(UUID submission, Definitions definitions) {}

    /**
     * What a firm has entered for a cycle, by data point.
     *
     * @param former what approved figures were before they were restated
     */
    public record Entered(
            UUID cycle,
            int year,
            SubmissionState state,
            Map<String, String> figures,
            Map<String, String> former,
            Map<String, String> comments) {}
}
