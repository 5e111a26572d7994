package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.platform.Ids;
import eu.spindle.platform.tenancy.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds submissions, and begins the one of an enterprise and cycle when it is first needed. */
@Component
public class Submissions {

    private static final Set<SubmissionState> SENT =
            Set.of(SubmissionState.SUBMITTED, SubmissionState.IN_REVIEW, SubmissionState.APPROVED);

    private final SubmissionRepository repository;
    private final JdbcClient database;

    Submissions(SubmissionRepository repository, JdbcClient database) {
        this.repository = repository;
        this.database = database;
    }

    /** Whether the firm can change its figures as they stand, as far as the submission itself allows it. */
    public boolean editable(UUID cycle, UUID enterprise) {
        return find(cycle, enterprise)
                .map(submission -> submission.state().editable())
                .orElse(true);
    }

    /** Whether an officer has asked the firm for another version, which is taken after closing too. */
    public boolean askedFor(UUID cycle, UUID enterprise) {
        return find(cycle, enterprise)
                .map(submission -> submission.state().askedFor())
                .orElse(false);
    }

    Optional<Submission> find(UUID cycle, UUID enterprise) {
        return repository.findByCycleIdAndEnterpriseId(cycle, enterprise);
    }

    Optional<Submission> ofYear(int year, UUID enterprise) {
        return repository.findByYearAndEnterpriseId(year, enterprise);
    }

    List<Submission> ofCycle(UUID cycle) {
        return repository.findAllByCycleId(cycle);
    }

    /** The enterprises whose figures of a cycle have been sent and not come back. */
    public Set<UUID> sent(UUID cycle) {
        return ofCycle(cycle).stream()
                .filter(submission -> SENT.contains(submission.state()))
                .map(Submission::enterprise)
                .collect(Collectors.toSet());
    }

    /**
     * What a firm has entered: in that submission, for that cycle, or with neither for the latest year.
     *
     * @return empty when it is another firm's, or nothing was entered
     */
    public Optional<Entered> entered(UUID enterprise, @Nullable UUID submission, @Nullable UUID cycle) {
        var found = submission != null
                ? repository.findById(submission)
                : cycle != null
                        ? find(cycle, enterprise)
                        : repository.findFirstByEnterpriseIdOrderByYearDesc(enterprise);
        return found.filter(one -> one.enterprise().equals(enterprise))
                .filter(one -> cycle == null || one.cycle().equals(cycle))
                .map(one ->
                        new Entered(one.cycle(), one.year(), one.state(), one.figures(), one.former(), one.comments()));
    }

    /** The submission, locked against other editors until the transaction ends. */
    Submission lock(Cycle cycle, UUID enterprise) {
        return lockBegun(cycle.id(), enterprise).orElseGet(() -> {
            begin(cycle, enterprise);
            return lockBegun(cycle.id(), enterprise).orElseThrow();
        });
    }

    /** The submission if there is one, locked likewise; to be read by nothing else before in the transaction. */
    Optional<Submission> lockBegun(UUID cycle, UUID enterprise) {
        return repository.lock(cycle, enterprise);
    }

    /** Two who begin at once both find the one row. */
    private void begin(Cycle cycle, UUID enterprise) {
        database.sql("""
                        insert into submission (association_id, id, enterprise_id, cycle_id, year, state)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        Scope.required().association(),
                        Ids.next(),
                        enterprise,
                        cycle.id(),
                        cycle.year(),
                        SubmissionState.NOT_STARTED.code())
                .update();
    }

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
