package eu.spindle.gateway.welcome;

import eu.spindle.gateway.edge.Html;
import eu.spindle.gateway.edge.Texts;
import eu.spindle.gateway.publication.PageContext;
import eu.spindle.gateway.publication.PublicPage;
import eu.spindle.gateway.session.SessionSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The page for visitors who are not signed in, at any address: what this is, and the sign-in. */
@Component
public class LandingController {

    private static final String ENTRANCE = "/oauth2/authorization/spindle";
    private static final String LANGUAGE = "language";

    private final Texts texts;
    private final SessionSettings sessions;
    private final WelcomeSettings settings;

    LandingController(Texts texts, SessionSettings sessions, WelcomeSettings settings) {
        this.texts = texts;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** Asks to sign in, and leads to the address that was asked for afterwards. */
    public ResponseEntity<String> show(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String path = request.getRequestURI();
        return show(request, response, path.equals("/") ? null : query == null ? path : path + '?' + query);
    }

    ResponseEntity<String> show(HttpServletRequest request, HttpServletResponse response, @Nullable String to) {
        PageContext sheet = new PageContext(request, texts);
        keepLanguage(request, response, sheet);
        String entrance = to == null ? ENTRANCE : ENTRANCE + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        String way =
                "<p><a class=\"button\" href=\"%s\">%s</a></p>\n".formatted(Html.escape(entrance), sheet.text("enter"));
        return page(sheet).show(sheet.plain("door.title"), sheet.plain("door.lead"), way);
    }

    /** A page of the door, with the ways to the programmes. */
    PublicPage page(PageContext sheet) {
        PublicPage page = new PublicPage(sheet, sessions).door();
        for (String programme : settings.programmes()) {
            String which = settings.programmes().size() == 1 ? "" : " · " + programme;
            page.way("/p/" + programme, sheet.plain("commitments") + which)
                    .way("/p/" + programme + "/figures", sheet.plain("figures") + which);
        }
        return page;
    }

    /** What was chosen here counts for the screens behind the door too. */
    private void keepLanguage(HttpServletRequest request, HttpServletResponse response, PageContext sheet) {
        String language = sheet.language().getLanguage();
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
