package eu.spindle.commitments.recognition;

import eu.spindle.commitments.compliance.ComplianceState;
import eu.spindle.commitments.compliance.ComplianceTracker;
import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.commitments.pledge.MeasuredPledges;
import eu.spindle.commitments.pledge.RuleReason;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.time.AssociationCalendar;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A firm that has pledged and its accepted pledges, for the public, without figures. */
@AssociationApi
@Allowed(Roles.PUBLIC)
class PublicEnterpriseController {

    private final MeasuredPledges pledges;
    private final ComplianceTracker tracker;
    private final Enterprises enterprises;
    private final AssociationCalendar calendar;

    PublicEnterpriseController(
            MeasuredPledges pledges, ComplianceTracker tracker, Enterprises enterprises, AssociationCalendar calendar) {
        this.pledges = pledges;
        this.tracker = tracker;
        this.enterprises = enterprises;
        this.calendar = calendar;
    }

    @Operation(summary = "Show the public a firm that has pledged, and what it has pledged")
    @GetMapping("/public/enterprises/{enterprise}")
    @Transactional(readOnly = true)
    Response get(@PathVariable UUID enterprise) {
        var published = pledges.published(enterprise);
        // A firm without public pledges is not public.
        if (published.isEmpty()) {
            throw DomainException.notFound();
        }
        var seat = enterprises.seat(enterprise);
        var compliance = PublicCompliance.of(tracker.find(enterprise).orElse(null), calendar);
        return new Response(
                enterprise,
                seat.name(),
                seat.city(),
                seat.country(),
                compliance.state(),
                compliance.reason(),
                compliance.reasonCode(),
                compliance.leftOn(),
                published.stream()
                        .map(PublicPledgeResponse::of)
                        .sorted(Comparator.comparing(PublicPledgeResponse::targetYear)
                                .thenComparing(PublicPledgeResponse::title))
                        .toList());
    }

    /** A firm as the public sees it. */
    record Response(
            UUID enterprise,
            String name,
            @Nullable String city,
            String country,
            ComplianceState compliance,
            @Nullable String reason,
            @Nullable RuleReason reasonCode,
            @Nullable LocalDate leftOn,
            List<PublicPledgeResponse> pledges) {}
}
