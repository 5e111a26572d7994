package eu.spindle.commitments.recognition;

import eu.spindle.commitments.compliance.ComplianceState;
import eu.spindle.commitments.compliance.ComplianceTracker;
import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.commitments.pledge.MeasuredPledges;
import eu.spindle.commitments.pledge.PledgeState;
import eu.spindle.commitments.pledge.RuleReason;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.time.AssociationCalendar;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public pages of pledges: accepted pledges and the compliance of their firms, without figures. */
@AssociationApi
@Allowed(Roles.PUBLIC)
@Transactional(readOnly = true)
class PublicController {

    private final MeasuredPledges pledges;
    private final ComplianceTracker tracker;
    private final Enterprises enterprises;
    private final AssociationCalendar calendar;
    private final RecognitionController recognition;

    PublicController(
            MeasuredPledges pledges,
            ComplianceTracker tracker,
            Enterprises enterprises,
            AssociationCalendar calendar,
            RecognitionController recognition) {
        this.pledges = pledges;
        this.tracker = tracker;
        this.enterprises = enterprises;
        this.calendar = calendar;
        this.recognition = recognition;
    }

    @Operation(summary = "Show the public the wall of pledges, the newest first, with their firms by name")
    @GetMapping("/public/pledge-wall")
    Page<Entry> wall(@RequestParam @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
        var page = pledges.published(after, limit);
        var firms = page.items().stream()
                .map(MeasuredPledges.PublicPledge::enterprise)
                .distinct()
                .toList();
        var names = enterprises.names(firms);
        return page.map(pledge -> {
            var compliance =
                    PublicCompliance.of(tracker.find(pledge.enterprise()).orElse(null), calendar);
            var name = names.getOrDefault(pledge.enterprise(), "");
            return new Entry(
                    pledge.enterprise(),
                    name,
                    compliance.state(),
                    compliance.reason(),
                    compliance.reasonCode(),
                    compliance.leftOn(),
                    PledgeSummary.of(pledge));
        });
    }

    @Operation(summary = "Show the public a firm that has pledged, and what it has pledged")
    @GetMapping("/public/enterprises/{enterprise}")
    Profile profile(@PathVariable UUID enterprise) {
        var published = pledges.published(enterprise);
        // A firm without public pledges is not public.
        if (published.isEmpty()) {
            throw DomainException.notFound();
        }
        var seat = enterprises.seat(enterprise);
        var compliance = PublicCompliance.of(tracker.find(enterprise).orElse(null), calendar);
        return new Profile(
                enterprise,
                seat.name(),
                seat.city(),
                seat.country(),
                compliance.state(),
                compliance.reason(),
                compliance.reasonCode(),
                compliance.leftOn(),
                published.stream()
                        .map(PledgeSummary::of)
                        .sorted(Comparator.comparing(PledgeSummary::targetYear).thenComparing(PledgeSummary::title))
                        .toList());
    }

    @Operation(summary = "Show the public a firm's badge as SVG")
    @GetMapping(path = "/public/enterprises/{enterprise}/badge", produces = "image/svg+xml")
    String badge(@PathVariable UUID enterprise) {
        return recognition.badge(enterprise);
    }

    /** A pledge on the wall, with its firm and compliance. */
    record Entry(
            UUID enterprise,
            String name,
            ComplianceState compliance,
            @Nullable String reason,
            @Nullable RuleReason reasonCode,
            @Nullable LocalDate leftOn,
            PledgeSummary pledge) {}

    /** A firm as the public sees it. */
    record Profile(
            UUID enterprise,
            String name,
            @Nullable String city,
            String country,
            ComplianceState compliance,
            @Nullable String reason,
            @Nullable RuleReason reasonCode,
            @Nullable LocalDate leftOn,
            List<PledgeSummary> pledges) {}

    /** A public pledge. */
    record PledgeSummary(UUID id, String commitment, String title, PledgeState state, int targetYear) {

        static PledgeSummary of(MeasuredPledges.PublicPledge pledge) {
            return new PledgeSummary(
                    pledge.id(), pledge.commitment(), pledge.title(), pledge.state(), pledge.targetYear());
        }
    }
}
