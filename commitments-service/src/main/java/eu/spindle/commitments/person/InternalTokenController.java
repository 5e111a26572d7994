package eu.spindle.commitments.person;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's API tokens; the gateway forwards only that person's requests. */
@RestController
@Allowed(Roles.ASKED_BY_GATEWAY)
@RequestMapping("/internal/persons/{person}/tokens")
class InternalTokenController {

    private final Tokens tokens;

    InternalTokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The tokens that are not revoked. */
    record TokenList(List<Tokens.TokenSummary> items) {}

    @GetMapping
    TokenList list(@PathVariable UUID person) {
        return new TokenList(tokens.list(person));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Tokens.CreatedToken create(@PathVariable UUID person, @Valid @RequestBody Tokens.TokenRequest request) {
        return tokens.create(person, request);
    }

    @DeleteMapping("/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID person, @PathVariable UUID token) {
        tokens.revoke(person, token);
    }
}
