package eu.spindle.gateway.welcome;

import eu.spindle.gateway.publication.PageContext;
import eu.spindle.gateway.publication.PageLayout;
import eu.spindle.gateway.publication.PageOwner;
import eu.spindle.gateway.publication.PageRenderer;
import eu.spindle.gateway.session.SessionSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The page for visitors who are not signed in, at any address: what Spindle is, and the sign-in. */
@Component
public class LandingController {

    private static final String SIGN_IN = "/oauth2/authorization/spindle";
    private static final String LANGUAGE = "language";

    private final PageRenderer pages;
    private final SessionSettings sessions;
    private final WelcomeSettings settings;

    LandingController(PageRenderer pages, SessionSettings sessions, WelcomeSettings settings) {
        this.pages = pages;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** Shows the page with a sign-in link that returns to the requested address. */
    public ResponseEntity<String> show(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String path = request.getRequestURI();
        return show(request, response, path.equals("/") ? null : query == null ? path : path + '?' + query);
    }

    ResponseEntity<String> show(HttpServletRequest request, HttpServletResponse response, @Nullable String to) {
        PageContext context = pages.context(request);
        storeLanguage(request, response, context);
        String signIn = to == null ? SIGN_IN : SIGN_IN + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        PageLayout layout = layout(context, context.text("door.title"), context.text("door.lead"));
        return pages.render(new LandingPage(layout, signIn, context.text("enter")));
    }

    /** Returns the layout of a page of the product itself, with links to the programmes. */
    PageLayout layout(PageContext context, String title, String lead) {
        return pages.landing(context, new PageOwner("Spindle", null, null, links(context)), title, lead);
    }

    private List<PageOwner.Link> links(PageContext context) {
        List<PageOwner.Link> links = new ArrayList<>();
        for (String programme : settings.programmes()) {
            String suffix = settings.programmes().size() == 1 ? "" : " · " + programme;
            links.add(new PageOwner.Link("/p/" + programme, context.text("commitments") + suffix));
            links.add(new PageOwner.Link("/p/" + programme + "/figures", context.text("figures") + suffix));
        }
        return links;
    }

    /** Stores the language chosen here, so that the screens use it after the sign-in. */
    private void storeLanguage(HttpServletRequest request, HttpServletResponse response, PageContext context) {
        String language = context.language().getLanguage();
        if (language.equals(request.getParameter(LANGUAGE))) {
            ResponseCookie cookie = ResponseCookie.from(LANGUAGE, language)
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .sameSite("Lax")
                    .secure(sessions.secure())
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
