package eu.spindle.gateway.welcome;

import eu.spindle.gateway.access.Access;
import eu.spindle.gateway.access.AccessCache;
import eu.spindle.gateway.access.Caller.SignedIn;
import eu.spindle.gateway.edge.Allowed;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.edge.Callers;
import eu.spindle.gateway.edge.Texts;
import eu.spindle.gateway.publication.PageLayout;
import eu.spindle.gateway.publication.PageRenderer;
import eu.spindle.gateway.session.SessionPersons;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the person and the memberships to browsers without JavaScript, or the landing page without a session. */
@RestController
@Allowed(Callers.PUBLIC)
class WelcomeController {

    private final AccessCache accesses;
    private final SessionPersons people;
    private final LandingController landing;
    private final PageRenderer pages;
    private final Texts texts;

    WelcomeController(
            AccessCache accesses, SessionPersons people, LandingController landing, PageRenderer pages, Texts texts) {
        this.accesses = accesses;
        this.people = people;
        this.landing = landing;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping("/welcome")
    ResponseEntity<String> welcome(
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf) {
        SignedIn caller = people.of(request);
        return caller == null ? landing.show(request, response, to) : signedIn(request, csrf, caller);
    }

    private ResponseEntity<String> signedIn(HttpServletRequest request, CsrfToken csrf, SignedIn caller) {
        String name = caller.name() == null ? caller.subject() : caller.name();
        PageLayout layout =
                landing.layout(pages.context(request), "Spindle", texts.get(request, "page.signed-in-as", name));
        String signOut = texts.get(request, "page.sign-out");
        Access access;
        try {
            access = accesses.of(caller);
        } catch (ApiException unavailable) {
            return pages.render(
                    new WelcomePage(layout, texts.get(request, "page.unavailable"), List.of(), csrf, signOut));
        }
        List<WelcomePage.Section> sections = sections(request, access);
        String notice = sections.isEmpty() ? texts.get(request, "page.none") : null;
        return pages.render(new WelcomePage(layout, notice, sections, csrf, signOut));
    }

    private List<WelcomePage.Section> sections(HttpServletRequest request, Access access) {
        List<String> memberships = access.memberships().stream()
                .map(membership -> name(membership.association()) + " · " + membership.role())
                .toList();
        List<String> programmes = access.programmes().stream()
                .map(stewardship -> stewardship.programme() + " · " + stewardship.role())
                .toList();
        return Stream.of(
                        new WelcomePage.Section(texts.get(request, "page.memberships"), memberships),
                        new WelcomePage.Section(texts.get(request, "page.programmes"), programmes))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    private static String name(Access.Association association) {
        return association.name() == null ? association.slug() : association.name();
    }
}
