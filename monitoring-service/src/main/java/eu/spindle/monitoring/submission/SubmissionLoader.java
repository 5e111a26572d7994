package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.cycle.Extensions;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.member.Enterprise;
import eu.spindle.monitoring.member.Members;
import eu.spindle.platform.Ids;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Loads submissions with everything their rules need, for reading or locked for a change. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SubmissionLoader {

    private final SubmissionRepository submissions;
    private final Cycles cycles;
    private final Extensions extensions;
    private final Members members;
    private final Packs packs;
    private final JdbcClient database;
    private final Clock clock;

    SubmissionLoader(
            SubmissionRepository submissions,
            Cycles cycles,
            Extensions extensions,
            Members members,
            Packs packs,
            JdbcClient database,
            Clock clock) {
        this.submissions = submissions;
        this.cycles = cycles;
        this.extensions = extensions;
        this.members = members;
        this.packs = packs;
        this.database = database;
        this.clock = clock;
    }

    /** The submission of a firm as it is, which may not be started yet. */
    SubmissionContext find(UUID cycleId, UUID enterpriseId) {
        Cycle cycle = cycles.find(cycleId);
        Enterprise enterprise = enterprise(enterpriseId);
        Submission submission = submissions
                .findByCycleIdAndEnterpriseId(cycleId, enterpriseId)
                .orElseGet(() -> Submission.notStarted(Ids.next(), enterpriseId, cycle));
        return context(cycle, enterprise, submission);
    }

    /**
     * The submission of a firm, created if there is none, locked against other editors until the transaction ends. It must
     * not be read otherwise before in the transaction, which would keep what was read without the lock.
     */
    SubmissionContext lock(UUID cycleId, UUID enterpriseId) {
        Cycle cycle = cycles.lockShared(cycleId);
        Enterprise enterprise = enterprise(enterpriseId);
        Submission submission = submissions.lock(cycleId, enterpriseId).orElseGet(() -> create(cycle, enterpriseId));
        return context(cycle, enterprise, submission);
    }

    /** Like {@link #lock}, but creates nothing: a submission that is not started has no row to lock. */
    SubmissionContext lockIfStarted(UUID cycleId, UUID enterpriseId) {
        Cycle cycle = cycles.lockShared(cycleId);
        Enterprise enterprise = enterprise(enterpriseId);
        Submission submission = submissions
                .lock(cycleId, enterpriseId)
                .orElseGet(() -> Submission.notStarted(Ids.next(), enterpriseId, cycle));
        return context(cycle, enterprise, submission);
    }

    /** Creates the submission of a context from {@link #lockIfStarted} if there is none, and locks it. */
    SubmissionContext start(SubmissionContext context) {
        UUID enterprise = context.enterprise().id();
        Submission submission =
                submissions.lock(context.cycle().id(), enterprise).orElseGet(() -> create(context.cycle(), enterprise));
        return new SubmissionContext(
                context.window(), context.enterprise(), context.pack(), submission, context.lastYear(), now());
    }

    private SubmissionContext context(Cycle cycle, Enterprise enterprise, Submission submission) {
        Map<String, String> lastYear = submissions
                .findByYearAndEnterpriseId(cycle.year() - 1, enterprise.id())
                .map(Submission::figures)
                .orElse(Map.of());
        return new SubmissionContext(
                extensions.window(cycle, enterprise.id()),
                enterprise,
                packs.find(cycle.packVersion()).orElseThrow(),
                submission,
                lastYear,
                now());
    }

    /** In the precision of the database, so that a response is the same when it is read again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Enterprise enterprise(UUID id) {
        return members.enterprise(id).orElseThrow(DomainException::notFound);
    }

    /** Two requests that create it at once both find the one row. */
    private Submission create(Cycle cycle, UUID enterpriseId) {
        var created = Submission.notStarted(Ids.next(), enterpriseId, cycle);
        database.sql("""
                        insert into submission (association_id, id, enterprise_id, cycle_id, year, state)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        Scope.required().association(),
                        created.id(),
                        enterpriseId,
                        cycle.id(),
                        created.year(),
                        created.state().code())
                .update();
        return submissions.lock(cycle.id(), enterpriseId).orElseThrow();
    }
}
