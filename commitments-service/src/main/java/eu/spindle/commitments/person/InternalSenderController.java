package eu.spindle.commitments.person;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The owners of an e-mail address and their present memberships, for inbound mail of helpdesk-service. */
@RestController
@Allowed(Roles.ASKED_BY_HELPDESK)
@RequestMapping("/internal/senders")
class InternalSenderController {

    private final Persons persons;
    private final AccessLookup access;

    InternalSenderController(Persons persons, AccessLookup access) {
        this.persons = persons;
        this.access = access;
    }

    /** The owners of the address. */
    record SenderList(List<Access> items) {}

    @GetMapping
    SenderList senders(@RequestParam String email) {
        return new SenderList(persons.owners(email).stream()
                .map(person -> new Access(Access.PersonResponse.of(person), places(person.id()), List.of(), null))
                .toList());
    }

    private List<Access.Place> places(UUID person) {
        return access.memberships(person).stream()
                .filter(place -> !place.readOnly())
                .toList();
    }
}
