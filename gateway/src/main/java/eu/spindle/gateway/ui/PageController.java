package eu.spindle.gateway.ui;

import eu.spindle.gateway.access.Caller.SignedIn;
import eu.spindle.gateway.edge.Allowed;
import eu.spindle.gateway.edge.Callers;
import eu.spindle.gateway.edge.Texts;
import eu.spindle.gateway.edge.Theme;
import eu.spindle.gateway.session.SessionPersons;
import eu.spindle.gateway.welcome.LandingController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers every address of a screen: with the page of the web UI, or with the landing page for somebody who is not
 * signed in.
 */
@RestController
@Allowed(Callers.PUBLIC)
class PageController {

    private static final MediaType TYPE = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final SessionPersons people;
    private final LandingController landing;
    private final Texts texts;

    PageController(SessionPersons people, LandingController landing, Texts texts) {
        this.people = people;
        this.landing = landing;
        this.texts = texts;
    }

    // What begins with "api" is no screen: unknown addresses there are answered as JSON. A programme's own address and
    // addresses under "public" are pages without scripts, of the package "publication".
    @GetMapping({
        "/",
        "/account",
        "/design",
        "/a/{association}",
        "/a/{association}/{screen:(?!api$|public$).*}/**",
        "/p/{programme}/{screen:(?!api$|public$).*}/**"
    })
    ResponseEntity<String> page(HttpServletRequest request, HttpServletResponse response) {
        SignedIn caller = people.of(request);
        if (caller == null) {
            return landing.show(request, response);
        }
        String language = texts.language(request, caller.locale()).getLanguage();
        return ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .body(page(language, Screen.at(request.getRequestURI()), request));
    }

    /** In each language the page asks for that language's texts at once, and shows the frame of its screen. */
    private String page(String language, Screen screen, HttpServletRequest request) {
        var file = screen.name().isEmpty() ? language : language + "/" + screen.name();
        var page = pages.computeIfAbsent(file, PageController::read).replace("{place}", screen.place());
        var theme = Theme.of(request);
        return theme == null ? page : page.replaceFirst("<html", "<html data-theme=\"" + theme + "\"");
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("static/pages/" + file + ".html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
