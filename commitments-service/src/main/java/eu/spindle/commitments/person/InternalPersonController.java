package eu.spindle.commitments.person;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Persons and their access, for the gateway. */
@RestController
@Allowed(Roles.ASKED_BY_GATEWAY)
@RequestMapping("/internal")
class InternalPersonController {

    private final Persons persons;
    private final AccessLookup access;
    private final TokenAccess tokens;

    InternalPersonController(Persons persons, AccessLookup access, TokenAccess tokens) {
        this.persons = persons;
        this.access = access;
        this.tokens = tokens;
    }

    /** The id of a person. */
    record PersonId(UUID id) {}

    @PutMapping("/persons")
    PersonId save(@Valid @RequestBody Persons.SignIn signIn) {
        var id = persons.save(signIn);
        persons.bootstrap(id, signIn);
        return new PersonId(id);
    }

    @GetMapping("/access")
    Access access(
            @RequestParam(required = false) @Nullable String issuer,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(name = "token-hash", required = false) @Nullable String tokenHash) {
        Optional<Access> found = tokenHash != null
                ? tokens.of(tokenHash)
                : issuer == null || subject == null ? Optional.empty() : access.of(issuer, subject);
        return found.orElseThrow(DomainException::notFound);
    }
}
