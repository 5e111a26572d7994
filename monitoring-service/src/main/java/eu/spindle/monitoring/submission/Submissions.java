package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.platform.Ids;
import eu.spindle.platform.tenancy.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** The submission, locked against other editors until the transaction ends. */
    Submission lock(Cycle cycle, UUID enterprise) {
        return repository.lock(cycle.id(), enterprise).orElseGet(() -> {
            begin(cycle, enterprise);
            return repository.lock(cycle.id(), enterprise).orElseThrow();
        });
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
                        SubmissionState.NOT_STARTED.name())
                .update();
    }
}
