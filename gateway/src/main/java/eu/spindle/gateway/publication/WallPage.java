package eu.spindle.gateway.publication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pledges of an association's members.
 *
 * @param association slug
 * @param commitments titles by code
 */
record WallPage(PageLayout layout, String association, PublicApi.Wall wall, Map<String, String> commitments)
        implements PublicPage {

    /** Returns the encoded cursor of the page with older pledges, or null. */
    @Nullable
    String older() {
        return wall.next() == null ? null : URLEncoder.encode(wall.next(), StandardCharsets.UTF_8);
    }
}
