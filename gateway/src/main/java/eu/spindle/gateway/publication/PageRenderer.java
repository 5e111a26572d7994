package eu.spindle.gateway.publication;

import eu.spindle.edge.HtmlTemplates;
import eu.spindle.gateway.edge.Texts;
import eu.spindle.gateway.session.SessionSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Renders pages without scripts in the reader's language. */
@Component
public class PageRenderer {

    private static final MediaType TYPE = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final HtmlTemplates templates;
    private final Texts texts;
    private final String base;

    PageRenderer(HtmlTemplates templates, Texts texts, SessionSettings settings) {
        this.templates = templates;
        this.texts = texts;
        this.base = settings.base();
    }

    /** Returns the reader of a page. */
    public PageContext context(HttpServletRequest request) {
        return new PageContext(request, texts);
    }

    /** Returns the layout of a page that browsers may store for a minute. */
    PageLayout layout(PageContext context, PageOwner owner, String title, String lead) {
        return new PageLayout(context, owner, base + context.path(), title, lead, false);
    }

    /** Returns the layout of the landing page. */
    public PageLayout landing(PageContext context, PageOwner owner, String title, String lead) {
        return new PageLayout(context, owner, base + "/", title, lead, true);
    }

    public <P extends Record & PublicPage> ResponseEntity<String> render(P page) {
        PageLayout layout = page.layout();
        CacheControl caching = layout.landing() ? CacheControl.noCache() : CacheControl.maxAge(Duration.ofMinutes(1));
        return ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(caching.cachePrivate())
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        layout.context().language().toLanguageTag())
                .body(templates.render(page));
    }
}
