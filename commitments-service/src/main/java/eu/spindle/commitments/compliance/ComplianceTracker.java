package eu.spindle.commitments.compliance;

import eu.spindle.commitments.compliance.ReportingRecord.Outcome;
import eu.spindle.commitments.enterprise.EnterpriseLeft;
import eu.spindle.commitments.enterprise.EnterpriseRejoined;
import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.commitments.pledge.MeasuredPledges;
import eu.spindle.commitments.pledge.RuleReason;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.time.AssociationCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what firms did in the cycles and evaluates their compliance. Events arrive in any order (the close of a cycle
 * may arrive before the last report in it), so each one leads to an evaluation of all records of the firm.
 */
@Component
public class ComplianceTracker {

    private final ComplianceRepository statuses;
    private final ReportingRepository records;
    private final ComplianceRequestRepository requests;
    private final MeasuredPledges pledges;
    private final Enterprises enterprises;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final AssociationCalendar calendar;
    private final Clock clock;

    ComplianceTracker(
            ComplianceRepository statuses,
            ReportingRepository records,
            ComplianceRequestRepository requests,
            MeasuredPledges pledges,
            Enterprises enterprises,
            AuditLog audit,
            ApplicationEventPublisher events,
            AssociationCalendar calendar,
            Clock clock) {
        this.statuses = statuses;
        this.records = records;
        this.requests = requests;
        this.pledges = pledges;
        this.enterprises = enterprises;
        this.audit = audit;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Records that a firm has submitted its figures. */
    @Transactional
    public void reported(UUID enterprise, UUID cycle, int year) {
        lock();
        records.saveReport(enterprise, cycle, year);
        evaluate(enterprise, RuleReason.REPORTED.code());
    }

    /** Records which firms missed a cycle that has closed, its grace period included. */
    @Transactional
    public void closed(UUID cycle, int year, Instant at) {
        lock();
        var accepted = pledges.accepted();
        var joined = enterprises.joinedAt(accepted.keySet());
        var zone = calendar.zone();
        accepted.forEach((enterprise, pledged) -> {
            var since = joined.get(enterprise);
            if (since != null && new ReportingDuty(since, pledged).covers(year, at, zone)) {
                missed(enterprise, cycle, year);
            }
        });
    }

    private void missed(UUID enterprise, UUID cycle, int year) {
        var pause = requests.findPauseReason(enterprise, year);
        var outcome = pause.isPresent() ? Outcome.EXCUSED : Outcome.MISSED;
        if (records.add(enterprise, cycle, year, outcome, pause.orElse(null))) {
            evaluate(enterprise, null);
        }
    }

    /** Ends the pledges and requests of a firm that left, and excuses what it missed. */
    @EventListener
    // First of the listeners: the lock is taken before anything writes to the audit log.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EnterpriseLeft left) {
        lock();
        var enterprise = left.enterprise();
        pledges.endAtLeaving(enterprise, left.at());
        requests.closeOpen(enterprise, left.at());
        records.excuse(enterprise, RuleReason.ENTERPRISE_LEFT.code());
        if (find(enterprise).isPresent() || !pledges.published(enterprise).isEmpty()) {
            change(ComplianceStatus.of(enterprise, ComplianceState.LEFT, RuleReason.ENTERPRISE_LEFT, left.at()));
        }
    }

    /** Starts a new record for a firm that is a member again. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EnterpriseRejoined rejoined) {
        lock();
        pledges.hideFromPublic(rejoined.enterprise());
        find(rejoined.enterprise())
                .filter(status -> status.state() == ComplianceState.LEFT)
                .ifPresent(status -> change(ComplianceStatus.of(
                        status.enterprise(), ComplianceState.GOOD, RuleReason.ENTERPRISE_REJOINED, rejoined.at())));
    }

    /** The number of appeals and pauses of a firm that wait for a decision. */
    @Transactional(readOnly = true)
    public int openRequests(UUID enterprise) {
        return requests.countOpen(enterprise);
    }

    /** Removes the records of firms that missed a cycle, since it accepts reports again. */
    @Transactional
    public void reopened(UUID cycle) {
        lock();
        records.deleteMissed(cycle).forEach(enterprise -> evaluate(enterprise, null));
    }

    /** Records that a firm has more time in a cycle: until then, it has not missed it. */
    @Transactional
    public void extended(UUID enterprise, UUID cycle) {
        lock();
        records.extend(enterprise, cycle);
        evaluate(enterprise, null);
    }

    /** Records that the extra time of a firm is over. */
    @Transactional
    public void extensionEnded(UUID enterprise, UUID cycle) {
        lock();
        records.endExtension(enterprise, cycle);
        evaluate(enterprise, null);
    }

    /** Excuses what a firm missed in a year, for a reason that is shown publicly. */
    @Transactional(propagation = Propagation.MANDATORY)
    void excuse(UUID enterprise, int year, String reason) {
        lock();
        records.excuse(enterprise, year, reason);
        evaluate(enterprise, reason);
    }

    /** The status of a firm; empty while nothing has changed it from {@link ComplianceState#GOOD}. */
    @Transactional(readOnly = true)
    public Optional<ComplianceStatus> find(UUID enterprise) {
        return statuses.find(enterprise);
    }

    List<ComplianceStatus> list(@Nullable ComplianceState state, @Nullable UUID after, int limit) {
        return statuses.list(state, after, limit);
    }

    void lock() {
        statuses.lock();
    }

    /**
     * Evaluates all records of a firm.
     *
     * @param why the reason of a change; null for the rule's own
     */
    private void evaluate(UUID enterprise, @Nullable String why) {
        var before = state(enterprise);
        var state = before.after(records.find(enterprise));
        if (state == before) {
            return;
        }
        var reason = why != null ? why : state.reason().code();
        change(ComplianceStatus.of(enterprise, state, reason, clock.instant()));
        if (state == ComplianceState.DELISTED) {
            pledges.delist(enterprise, reason);
        } else if (before == ComplianceState.DELISTED) {
            pledges.relist(enterprise, reason);
        }
    }

    private void change(ComplianceStatus status) {
        var before = state(status.enterprise());
        statuses.save(status);
        audit.record(
                "compliance.changed",
                "enterprise",
                status.enterprise(),
                Map.of("state", status.state(), "reason", status.reason()));
        events.publishEvent(new ComplianceChanged(status, before));
    }

    private ComplianceState state(UUID enterprise) {
        return find(enterprise).map(ComplianceStatus::state).orElse(ComplianceState.GOOD);
    }
}
