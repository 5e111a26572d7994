package eu.spindle.gateway.welcome;

import eu.spindle.gateway.publication.PageLayout;
import eu.spindle.gateway.publication.PublicPage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The page for a signed-in person in a browser without JavaScript.
 *
 * @param notice why there are no memberships to show, or null
 * @param signOut label of the button
 */
record WelcomePage(PageLayout layout, @Nullable String notice, List<Section> sections, CsrfToken csrf, String signOut)
        implements PublicPage {

    /** Memberships of one kind; omitted when there are none. */
    record Section(String title, List<String> items) {}
}
