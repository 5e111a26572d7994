package eu.spindle.gateway.welcome;

import eu.spindle.gateway.access.Access;
import eu.spindle.gateway.access.AccessCache;
import eu.spindle.gateway.access.Caller.SignedIn;
import eu.spindle.gateway.edge.Allowed;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.edge.Callers;
import eu.spindle.gateway.edge.Html;
import eu.spindle.gateway.edge.Texts;
import eu.spindle.gateway.publication.PageContext;
import eu.spindle.gateway.session.SessionPersons;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows, to browsers without JavaScript, who is signed in and the memberships, or the front door. */
@RestController
@Allowed(Callers.PUBLIC)
class WelcomeController {

    private final AccessCache accesses;
    private final SessionPersons people;
    private final LandingController door;
    private final Texts texts;

    WelcomeController(AccessCache accesses, SessionPersons people, LandingController door, Texts texts) {
        this.accesses = accesses;
        this.people = people;
        this.door = door;
        this.texts = texts;
    }

    @GetMapping("/welcome")
    ResponseEntity<String> welcome(
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf) {
        SignedIn caller = people.of(request);
        return caller == null ? door.show(request, response, to) : signedIn(request, csrf, caller);
    }

    private ResponseEntity<String> signedIn(HttpServletRequest request, CsrfToken csrf, SignedIn caller) {
        String name = caller.name() == null ? caller.subject() : caller.name();
        String way = Html.form("/logout", csrf, texts.get(request, "page.sign-out"));
        return door.page(new PageContext(request, texts))
                .show("Spindle", texts.get(request, "page.signed-in-as", name), memberships(request, caller) + way);
    }

    private String memberships(HttpServletRequest request, SignedIn caller) {
        Access access;
        try {
            access = accesses.of(caller);
        } catch (ApiException unavailable) {
            return Html.paragraph(texts.get(request, "page.unavailable"));
        }
        if (access.memberships().isEmpty() && access.programmes().isEmpty()) {
            return Html.paragraph(texts.get(request, "page.none"));
        }
        return list(
                        texts.get(request, "page.memberships"),
                        access.memberships().stream()
                                .map(membership ->
                                        named(membership.association()) + " · " + Html.escape(membership.role()))
                                .toList())
                + list(
                        texts.get(request, "page.programmes"),
                        access.programmes().stream()
                                .map(stewardship -> Html.escape(stewardship.programme() + " · " + stewardship.role()))
                                .toList());
    }

    private static String named(Access.Association association) {
        return Html.escape(association.name() == null ? association.slug() : association.name());
    }

    private static String list(String title, List<String> items) {
        if (items.isEmpty()) {
            return "";
        }
        return "<section><h2>" + Html.escape(title) + "</h2><ul><li>" + String.join("</li><li>", items)
                + "</li></ul></section>";
    }
}
