package eu.spindle.gateway.invitation;

import eu.spindle.gateway.access.Caller;
import eu.spindle.gateway.access.Caller.SignedIn;
import eu.spindle.gateway.edge.Allowed;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.edge.Callers;
import eu.spindle.gateway.limit.Limits;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accepts an invitation through the API. */
@RestController
@Allowed(Callers.PERSON)
class InvitationController {

    private final Invitations invitations;
    private final Limits limits;

    InvitationController(Invitations invitations, Limits limits) {
        this.invitations = invitations;
        this.limits = limits;
    }

    @PostMapping("/api/invitations/{token}/acceptance")
    ResponseEntity<byte[]> accept(@PathVariable String token, HttpServletRequest request) {
        if (!(request.getAttribute(Caller.ATTRIBUTE) instanceof SignedIn caller)) {
            throw ApiException.unauthenticated();
        }
        limits.check(caller, null);
        return invitations.accept(token, caller, request.getHeader("Accept-Language"));
    }
}
