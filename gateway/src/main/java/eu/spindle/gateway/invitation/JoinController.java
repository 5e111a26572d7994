package eu.spindle.gateway.invitation;

import eu.spindle.edge.HtmlTemplates;
import eu.spindle.gateway.access.Caller.SignedIn;
import eu.spindle.gateway.edge.Allowed;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.edge.Callers;
import eu.spindle.gateway.edge.Texts;
import eu.spindle.gateway.session.SessionPersons;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page that an invitation's mail links to: sign in first where necessary, then accept. */
@RestController
@Allowed(Callers.PERSON)
@RequestMapping("/join/{token}")
class JoinController {

    private final Invitations invitations;
    private final SessionPersons people;
    private final Texts texts;
    private final HtmlTemplates templates;

    JoinController(Invitations invitations, SessionPersons people, Texts texts, HtmlTemplates templates) {
        this.invitations = invitations;
        this.people = people;
        this.texts = texts;
        this.templates = templates;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    String show(@PathVariable String token, HttpServletRequest request, CsrfToken csrf) {
        String name = invitations
                .preview(token)
                .map(Invitations.Preview::associationName)
                .orElseThrow(() -> ApiException.of(HttpStatus.NOT_FOUND, "invitation-invalid"));
        return templates.render(new InvitationPage(
                texts.language(request).getLanguage(),
                texts.get(request, "page.join", name),
                texts.get(request, "page.join-body", name),
                token,
                csrf,
                texts.get(request, "page.accept")));
    }

    @PostMapping
    ResponseEntity<Void> accept(@PathVariable String token, HttpServletRequest request) {
        SignedIn caller = people.of(request);
        if (caller == null) {
            throw ApiException.unauthenticated();
        }
        ResponseEntity<byte[]> answer = invitations.accept(token, caller, request.getHeader("Accept-Language"));
        if (!answer.getStatusCode().is2xxSuccessful()) {
            throw ApiException.of(HttpStatus.CONFLICT, "invitation-invalid");
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/")
                .build();
    }
}
