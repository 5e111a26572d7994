package eu.spindle.commitments.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.association.Routes;
import eu.spindle.commitments.person.Persons;
import eu.spindle.platform.access.Allowed;
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

/** Tells helpdesk-service to whom a notice goes. */
@RestController
@Allowed(Roles.ASKED_BY_HELPDESK)
@RequestMapping("/internal/memberships/{association}")
class InternalMembershipController {

    /** The most that a notice to all who hold a role reaches. */
    private static final int MOST = 10_000;

    private final MembershipRepository memberships;
    private final Persons persons;
    private final Routes routes;

    InternalMembershipController(MembershipRepository memberships, Persons persons, Routes routes) {
        this.memberships = memberships;
        this.persons = persons;
        this.routes = routes;
    }

    /** A reader, with the address that the provider knows now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reader(
            UUID id,
            @Nullable UUID person,
            String email,
            @Nullable String name,
            String language,
            String role,
            @Nullable UUID enterprise,
            String status) {

        static Reader of(Membership membership, Persons.@Nullable Person person) {
            return new Reader(
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

    /** Readers. */
    record Readers(List<Reader> items) {}

    @GetMapping("/{id}")
    Reader one(@PathVariable UUID association, @PathVariable UUID id) {
        return routes.within(
                association,
                () -> memberships
                        .findById(id)
                        .flatMap(membership ->
                                readers(List.of(membership)).stream().findFirst())
                        .orElseThrow(DomainException::notFound));
    }

    @GetMapping
    Readers all(
            @PathVariable UUID association,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable UUID enterprise) {
        return routes.within(
                association,
                () -> new Readers(readers(
                        memberships.list(new UUID(0, 0), role, Membership.ACTIVE, enterprise, Limit.of(MOST)))));
    }

    /** People of a firm that left can look, and are not told any more. */
    private List<Reader> readers(List<Membership> memberships) {
        var found = memberships.stream()
                .filter(membership -> !membership.ofFormerMember())
                .toList();
        var ids =
                found.stream().map(Membership::person).filter(Objects::nonNull).toList();
        Map<UUID, Persons.Person> known =
                persons.find(ids).stream().collect(Collectors.toMap(Persons.Person::id, Function.identity()));
        return found.stream()
                .map(membership ->
                        Reader.of(membership, membership.person() == null ? null : known.get(membership.person())))
                .toList();
    }
}
