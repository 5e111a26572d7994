package eu.spindle.commitments.membership;

import eu.spindle.commitments.association.Routes;
import eu.spindle.commitments.person.Persons;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The present memberships of a person, for helpdesk-service before it sends or accepts mail; without firms that left. */
@RestController
@Allowed(Roles.ASKED_BY_HELPDESK)
@RequestMapping("/internal/memberships/{association}/of-person/{person}")
class InternalPersonMembershipController {

    private final MembershipRepository memberships;
    private final Persons persons;
    private final Routes routes;

    InternalPersonMembershipController(MembershipRepository memberships, Persons persons, Routes routes) {
        this.memberships = memberships;
        this.persons = persons;
        this.routes = routes;
    }

    @GetMapping
    InternalMembershipController.RecipientList list(@PathVariable UUID association, @PathVariable UUID person) {
        var known = persons.find(person).orElse(null);
        return routes.within(
                association,
                () -> new InternalMembershipController.RecipientList(
                        memberships.findByPersonIdAndStatusOrderById(person, MembershipStatus.ACTIVE).stream()
                                .filter(membership -> !membership.ofFormerMember())
                                .map(membership -> InternalMembershipController.Recipient.of(membership, known))
                                .toList()));
    }
}
