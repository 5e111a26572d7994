package eu.spindle.commitments.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.platform.access.Role;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payload of {@code notification.requested}.
 *
 * @param template name of the text
 * @param arguments ids and codes that the text uses; no personal data
 * @param link path within the association's pages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotificationRequest(
        String template,
        To to,
        Map<String, String> arguments,
        @Nullable String link) {

    /** The recipients: one membership, one invitation, or all who hold a role in an enterprise or in the association. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record To(
            @Nullable UUID membership,
            @Nullable UUID invitation,
            @Nullable Role role,
            @Nullable UUID enterprise) {

        static To invitation(UUID invitation) {
            return new To(null, invitation, null, null);
        }

        static To holders(Role role) {
            return new To(null, null, role, null);
        }

        static To holders(Role role, UUID enterprise) {
            return new To(null, null, role, enterprise);
        }
    }

    /** The path of the pages for a firm's own people; the association's people have theirs at the root. */
    static String pagesOf(UUID enterprise) {
        return "e/" + enterprise + "/";
    }
}
