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

/** The onboarding of member firms: invited and accepted people. */
@AssociationApi
@Allowed(Roles.READS_ONBOARDING)
class OverviewController {

    private final Enterprises enterprises;
    private final People people;

    OverviewController(Enterprises enterprises, People people) {
        this.enterprises = enterprises;
        this.people = people;
    }

    /**
     * The onboarding of one firm.
     *
     * @param invited number of people who have not accepted yet
     * @param accepted number of people who have accepted
     * @param owned whether one of them is a lead, who can sign pledges
     */
    record Progress(UUID enterprise, String name, EnterpriseStatus status, long invited, long accepted, boolean owned) {

        static Progress of(Enterprises.Listed firm, List<Membership> memberships) {
            var accepted = memberships.stream().filter(Membership::active).count();
            return new Progress(
                    firm.id(),
                    firm.name(),
                    firm.status(),
                    memberships.size() - accepted,
                    accepted,
                    memberships.stream().anyMatch(member -> member.active() && member.is(Role.ENTERPRISE_LEAD)));
        }
    }

    @GetMapping("/members")
    Page<Progress> list(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var firms = enterprises.list(search, Cursor.decode(after), Page.limit(limit));
        var memberships =
                people.of(firms.items().stream().map(Enterprises.Listed::id).toList());
        return firms.map(firm -> Progress.of(firm, memberships.getOrDefault(firm.id(), List.of())));
    }
}
