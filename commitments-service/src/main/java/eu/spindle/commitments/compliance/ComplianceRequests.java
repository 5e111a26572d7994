package eu.spindle.commitments.compliance;

import eu.spindle.commitments.compliance.ComplianceRequest.Kind;
import eu.spindle.commitments.compliance.ComplianceRequest.State;
import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.IfMatch;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of appeals and pauses. */
@Component
class ComplianceRequests {

    private final ComplianceRequestRepository requests;
    private final Enterprises enterprises;
    private final ComplianceTracker tracker;
    private final AuditLog audit;
    private final Clock clock;

    ComplianceRequests(
            ComplianceRequestRepository requests,
            Enterprises enterprises,
            ComplianceTracker tracker,
            AuditLog audit,
            Clock clock) {
        this.requests = requests;
        this.enterprises = enterprises;
        this.tracker = tracker;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ComplianceRequest open(UUID enterprise, Kind kind, int year, String reason, UUID by) {
        enterprises.requireActive(enterprise);
        var request = ComplianceRequest.opened(enterprise, kind, year, reason, by, clock.instant());
        requests.add(request);
        audit.record("compliance-request.asked", "enterprise", enterprise, Map.of("kind", kind, "year", year));
        return find(request.id());
    }

    /** Grants or refuses a request. A grant excuses the year at once, and a pause also a cycle that closes later. */
    @Transactional
    ComplianceRequest decide(UUID id, IfMatch seen, boolean granted, String verdict, UUID officer) {
        // Before any row is locked, as when a firm leaves: locks are taken in one order.
        tracker.lock();
        var request = find(id);
        seen.require(request.version());
        var at = clock.instant();
        if (!requests.save(request.decided(granted, verdict, officer, at), officer, at)) {
            throw DomainException.changedMeanwhile(List.of());
        }
        if (granted) {
            tracker.excuse(request.enterprise(), request.year(), verdict);
        }
        audit.record(
                "compliance-request.decided",
                "enterprise",
                request.enterprise(),
                Map.of("kind", request.kind(), "granted", granted, "reason", verdict));
        return find(id);
    }

    @Transactional(readOnly = true)
    ComplianceRequest find(UUID id) {
        return requests.find(id).orElseThrow(DomainException::notFound);
    }

    List<ComplianceRequest> list(@Nullable State state, @Nullable UUID after, int limit) {
        return requests.list(state, after, limit);
    }
}
