package eu.spindle.gateway.invitation;

import eu.spindle.edge.HtmlTemplates;
import eu.spindle.gateway.access.Caller.SignedIn;
import eu.spindle.gateway.edge.Allowed;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.edge.Callers;
import eu.spindle.gateway.edge.ProblemWriter;
import eu.spindle.gateway.edge.Texts;
import eu.spindle.gateway.invitation.Invitations.Preview;
import eu.spindle.gateway.limit.Limits;
import eu.spindle.gateway.session.SessionPersons;
import eu.spindle.gateway.signin.SignInAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page that an invitation's mail links to: sign in first where necessary, then accept. A link that leads to no
 * acceptance says so before anybody signs in or registers for it.
 */
@RestController
@RequestMapping("/join/{token}")
class JoinController {

    private static final String SPINDLE = "Spindle";

    private final Invitations invitations;
    private final SessionPersons people;
    private final Limits limits;
    private final Texts texts;
    private final HtmlTemplates templates;

    JoinController(
            Invitations invitations, SessionPersons people, Limits limits, Texts texts, HtmlTemplates templates) {
        this.invitations = invitations;
        this.people = people;
        this.limits = limits;
        this.texts = texts;
        this.templates = templates;
    }

    @Allowed(Callers.PUBLIC)
    @GetMapping
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request, CsrfToken csrf) {
        SignedIn caller = people.of(request);
        if (caller == null) {
            limits.passStranger(request.getRemoteAddr());
        }
        Optional<Preview> found = invitations.preview(token);
        if (found.isEmpty()) {
            return answer(InvitationAnswer.UNKNOWN, null, caller, request, csrf);
        }
        Preview invitation = found.get();
        Optional<InvitationAnswer> closed = invitation.closed(caller);
        if (closed.isPresent()) {
            return answer(closed.get(), invitation, caller, request, csrf);
        }
        return caller == null
                ? redirect(HttpStatus.FOUND, SignInAddress.to("/join/" + token))
                : page(HttpStatus.OK).body(acceptance(token, invitation, request, csrf));
    }

    private String acceptance(String token, Preview invitation, HttpServletRequest request, CsrfToken csrf) {
        String name = invitation.associationName();
        return templates.render(new InvitationPage(
                texts.language(request).getLanguage(),
                texts.get(request, "page.join", name),
                texts.get(request, "page.join-body", name),
                token,
                csrf,
                texts.get(request, "page.accept")));
    }

    @Allowed(Callers.PERSON)
    @PostMapping
    ResponseEntity<String> accept(@PathVariable String token, HttpServletRequest request, CsrfToken csrf) {
        SignedIn caller = people.of(request);
        if (caller == null) {
            throw ApiException.unauthenticated();
        }
        Optional<InvitationAnswer> refused = invitations.tryAccept(token, caller);
        return refused.isEmpty()
                ? redirect(HttpStatus.SEE_OTHER, "/")
                : answer(refused.get(), invitations.preview(token).orElse(null), caller, request, csrf);
    }

    private ResponseEntity<String> answer(
            InvitationAnswer answer,
            @Nullable Preview invitation,
            @Nullable SignedIn caller,
            HttpServletRequest request,
            CsrfToken csrf) {
        if (answer.status().isError() && !ProblemWriter.wantsPage(request)) {
            throw ApiException.of(answer.status(), "invitation-invalid");
        }
        String name = invitation == null ? SPINDLE : invitation.associationName();
        String title = invitation == null
                ? texts.get(request, "invitation-invalid.title")
                : texts.get(request, "page.join", name);
        String account = caller == null || caller.email() == null ? "" : caller.email();
        boolean member = answer == InvitationAnswer.ACCEPTED;
        return page(answer.status())
                .body(templates.render(new InvitationAnswerPage(
                        texts.language(request).getLanguage(),
                        title,
                        texts.get(request, "page.join-" + answer.code(), name, account),
                        member && invitation != null ? invitation.address() : "/",
                        member ? name : SPINDLE,
                        csrf,
                        caller != null && answer.asksForAnotherAccount()
                                ? texts.get(request, "page.sign-out")
                                : null)));
    }

    private static ResponseEntity.BodyBuilder page(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static ResponseEntity<String> redirect(HttpStatus status, String address) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }
}
