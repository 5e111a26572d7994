package eu.spindle.commitments.leaving;

import eu.spindle.commitments.compliance.ComplianceTracker;
import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.commitments.membership.FirmPeople;
import eu.spindle.commitments.person.FormerMemberSettings;
import eu.spindle.commitments.pledge.MeasuredPledges;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Previews what ends when a firm leaves. */
@AssociationApi
class LeavingController {

    private final Enterprises enterprises;
    private final MeasuredPledges pledges;
    private final ComplianceTracker tracker;
    private final FirmPeople people;
    private final FormerMemberSettings settings;
    private final Clock clock;

    LeavingController(
            Enterprises enterprises,
            MeasuredPledges pledges,
            ComplianceTracker tracker,
            FirmPeople people,
            FormerMemberSettings settings,
            Clock clock) {
        this.enterprises = enterprises;
        this.pledges = pledges;
        this.tracker = tracker;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What ends if a firm leaves now.
     *
     * @param pledges number of pledges that end
     * @param requests number of appeals and pauses that are closed undecided
     * @param invitations number of invitations that end
     * @param people number of people who can only read from then on
     * @param readUntil end of the time in which they can read
     */
    record Preview(String name, int pledges, int requests, int invitations, int people, Instant readUntil) {}

    @Operation(summary = "Show what would end if the firm left the programme now")
    @GetMapping("/enterprises/{id}/leaving")
    @Allowed(Roles.MANAGES_FIRMS)
    @Transactional(readOnly = true)
    Preview preview(@PathVariable UUID id) {
        var name = enterprises.nameOf(id);
        var count = people.count(id);
        return new Preview(
                name,
                pledges.open(id),
                tracker.openRequests(id),
                count.invited(),
                count.accepted(),
                clock.instant().plus(settings.readAfterLeaving()));
    }
}
