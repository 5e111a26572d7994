package eu.spindle.commitments.membership;

import eu.spindle.commitments.enterprise.EnterpriseStatus;
import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The onboarding of member firms: open invitations and accepted memberships. */
@AssociationApi
@Allowed(Roles.READS_ONBOARDING)
class MemberController {

    private final Enterprises enterprises;
    private final Memberships memberships;

    MemberController(Enterprises enterprises, Memberships memberships) {
        this.enterprises = enterprises;
        this.memberships = memberships;
    }

    /**
     * The onboarding of one firm.
     *
     * @param invited number of open invitations
     * @param accepted number of accepted memberships
     * @param hasLead whether one of them is a lead, who can sign pledges
     */
    record MemberResponse(
            UUID enterprise, String name, EnterpriseStatus status, long invited, long accepted, boolean hasLead) {

        static MemberResponse of(Enterprises.Listed firm, List<Membership> memberships) {
            var accepted = memberships.stream().filter(Membership::active).count();
            return new MemberResponse(
                    firm.id(),
                    firm.name(),
                    firm.status(),
                    memberships.size() - accepted,
                    accepted,
                    memberships.stream().anyMatch(member -> member.active() && member.is(Role.ENTERPRISE_LEAD)));
        }
    }

    @GetMapping("/members")
    Page<MemberResponse> list(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var firms = enterprises.list(search, Cursor.decode(after), Page.limit(limit));
        var byFirm = memberships.of(
                firms.items().stream().map(Enterprises.Listed::id).toList());
        return firms.map(firm -> MemberResponse.of(firm, byFirm.getOrDefault(firm.id(), List.of())));
    }
}
