package eu.spindle.commitments.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.association.Routes;
import eu.spindle.commitments.person.Persons;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The recipients of notifications, for helpdesk-service. */
@RestController
@Allowed(Roles.ASKED_BY_HELPDESK)
@RequestMapping("/internal/memberships/{association}")
class InternalMembershipController {

    /** Maximum number of recipients of one notification. */
    private static final int MAX_RECIPIENTS = 10_000;

    private final MembershipRepository memberships;
    private final Persons persons;
    private final Routes routes;

    InternalMembershipController(MembershipRepository memberships, Persons persons, Routes routes) {
        this.memberships = memberships;
        this.persons = persons;
        this.routes = routes;
    }

    /** A recipient, with the present address at the identity provider. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recipient(
            UUID id,
            @Nullable UUID person,
            String email,
            @Nullable String name,
            String language,
            Role role,
            @Nullable UUID enterprise,
            MembershipStatus status) {

        static Recipient of(Membership membership, Persons.@Nullable Person person) {
            return new Recipient(
                    membership.id(),
                    membership.person(),
                    person == null || person.email() == null ? membership.email() : person.email(),
                    person == null || person.name() == null ? membership.name() : person.name(),
                    person == null || person.locale() == null ? membership.language() : person.locale(),
                    membership.role(),
                    membership.enterprise(),
                    membership.status());
        }
    }

    /** Recipients. */
    record RecipientList(List<Recipient> items) {}

    @GetMapping("/{id}")
    Recipient find(@PathVariable UUID association, @PathVariable UUID id) {
        return routes.within(
                association,
                () -> memberships
                        .findById(id)
                        .flatMap(membership ->
                                recipients(List.of(membership)).stream().findFirst())
                        .orElseThrow(DomainException::notFound));
    }

    @GetMapping
    RecipientList list(
            @PathVariable UUID association,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable UUID enterprise) {
        return routes.within(
                association,
                () -> new RecipientList(recipients(memberships.list(
                        new UUID(0, 0), role, MembershipStatus.ACTIVE, enterprise, Limit.of(MAX_RECIPIENTS)))));
    }

    /** People of a firm that left can read, but get no notifications. */
    private List<Recipient> recipients(List<Membership> memberships) {
        var found = memberships.stream()
                .filter(membership -> !membership.ofFormerMember())
                .toList();
        var ids =
                found.stream().map(Membership::person).filter(Objects::nonNull).toList();
        Map<UUID, Persons.Person> known =
                persons.find(ids).stream().collect(Collectors.toMap(Persons.Person::id, Function.identity()));
        return found.stream()
                .map(membership ->
                        Recipient.of(membership, membership.person() == null ? null : known.get(membership.person())))
                .toList();
    }
}
