package eu.spindle.commitments.recognition;

import eu.spindle.commitments.compliance.ComplianceState;
import eu.spindle.commitments.compliance.ComplianceTracker;
import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.commitments.pledge.MeasuredPledges;
import eu.spindle.commitments.pledge.PledgeState;
import eu.spindle.commitments.pledge.RuleReason;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.time.AssociationCalendar;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The wall of accepted pledges with the compliance of their firms, without figures: for members and for the public. */
@AssociationApi
class PledgeWallController {

    private final MeasuredPledges pledges;
    private final ComplianceTracker tracker;
    private final Enterprises enterprises;
    private final AssociationCalendar calendar;

    PledgeWallController(
            MeasuredPledges pledges, ComplianceTracker tracker, Enterprises enterprises, AssociationCalendar calendar) {
        this.pledges = pledges;
        this.tracker = tracker;
        this.enterprises = enterprises;
        this.calendar = calendar;
    }

    @Operation(summary = "Show the wall of pledges, the newest first, with the compliance of their firms")
    @GetMapping("/pledge-wall")
    @Allowed(Roles.MEMBERS)
    @Transactional(readOnly = true)
    Page<EntryResponse> list(@RequestParam @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
        return pledges.published(after, limit).map(pledge -> EntryResponse.of(pledge, compliance(pledge)));
    }

    @Operation(summary = "Show the public the wall of pledges, the newest first, with their firms by name")
    @GetMapping("/public/pledge-wall")
    @Allowed(Roles.PUBLIC)
    @Transactional(readOnly = true)
    Page<PublicEntryResponse> listPublic(
            @RequestParam @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
        var page = pledges.published(after, limit);
        var firms = page.items().stream()
                .map(MeasuredPledges.PublicPledge::enterprise)
                .distinct()
                .toList();
        var names = enterprises.names(firms);
        return page.map(pledge ->
                PublicEntryResponse.of(pledge, names.getOrDefault(pledge.enterprise(), ""), compliance(pledge)));
    }

    private PublicCompliance compliance(MeasuredPledges.PublicPledge pledge) {
        return PublicCompliance.of(tracker.find(pledge.enterprise()).orElse(null), calendar);
    }

    /**
     * A pledge on the wall.
     *
     * @param reason why the firm is not compliant, or null
     * @param leftOn the day on which it left the programme, or null
     */
    record EntryResponse(
            UUID pledge,
            UUID enterprise,
            String commitment,
            String indicator,
            String title,
            PledgeState state,
            int targetYear,
            ComplianceState compliance,
            @Nullable String reason,
            @Nullable RuleReason reasonCode,
            @Nullable LocalDate leftOn) {

        static EntryResponse of(MeasuredPledges.PublicPledge pledge, PublicCompliance compliance) {
            return new EntryResponse(
                    pledge.id(),
                    pledge.enterprise(),
                    pledge.commitment(),
                    pledge.indicator(),
                    pledge.title(),
                    pledge.state(),
                    pledge.targetYear(),
                    compliance.state(),
                    compliance.reason(),
                    compliance.reasonCode(),
                    compliance.leftOn());
        }
    }

    /** A pledge on the wall, with its firm and compliance. */
    record PublicEntryResponse(
            UUID enterprise,
            String name,
            ComplianceState compliance,
            @Nullable String reason,
            @Nullable RuleReason reasonCode,
            @Nullable LocalDate leftOn,
            PublicPledgeResponse pledge) {

        static PublicEntryResponse of(MeasuredPledges.PublicPledge pledge, String name, PublicCompliance compliance) {
            return new PublicEntryResponse(
                    pledge.enterprise(),
                    name,
                    compliance.state(),
                    compliance.reason(),
                    compliance.reasonCode(),
                    compliance.leftOn(),
                    PublicPledgeResponse.of(pledge));
        }
    }
}
