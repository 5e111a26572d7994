package eu.spindle.gateway.welcome;

import eu.spindle.gateway.access.Access;
import eu.spindle.gateway.access.Accesses;
import eu.spindle.gateway.access.Caller.SignedIn;
import eu.spindle.gateway.edge.Html;
import eu.spindle.gateway.edge.Refusal;
import eu.spindle.gateway.edge.Texts;
import eu.spindle.gateway.session.SignedInPeople;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows, to browsers without JavaScript, who is signed in and the memberships, or the way to sign in. */
@RestController
class WelcomeController {

    private final Accesses accesses;
    private final Texts texts;

    WelcomeController(Accesses accesses, Texts texts) {
        this.accesses = accesses;
        this.texts = texts;
    }

    @GetMapping(value = "/welcome", produces = MediaType.TEXT_HTML_VALUE)
    String welcome(HttpServletRequest request, CsrfToken csrf, @Nullable Authentication authentication) {
        SignedIn caller = SignedInPeople.of(authentication);
        String body = Html.paragraph(texts.get(request, "page.intro"))
                + (caller == null ? signedOut(request) : signedIn(request, csrf, caller));
        return Html.page(texts.language(request), "Spindle", body);
    }

    private String signedOut(HttpServletRequest request) {
        return Html.paragraph(texts.get(request, "page.signed-out"))
                + Html.link("/oauth2/authorization/spindle", texts.get(request, "page.sign-in"));
    }

    private String signedIn(HttpServletRequest request, CsrfToken csrf, SignedIn caller) {
        String name = caller.name() == null ? caller.subject() : caller.name();
        return Html.paragraph(texts.get(request, "page.signed-in-as", name))
                + memberships(request, caller)
                + Html.form("/logout", csrf, texts.get(request, "page.sign-out"));
    }

    private String memberships(HttpServletRequest request, SignedIn caller) {
        Access access;
        try {
            access = accesses.of(caller);
        } catch (Refusal unavailable) {
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
        return "<h2>" + Html.escape(title) + "</h2><ul><li>" + String.join("</li><li>", items) + "</li></ul>";
    }
}
