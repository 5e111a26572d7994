package eu.spindle.commitments.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code notification.requested}: a request to notify somebody.
 *
 * @param template name of the text
 * @param arguments ids and codes that the text names; no personal data
 * @param link path in the association's pages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotificationRequest(
        String template,
        To to,
        Map<String, String> arguments,
        @Nullable String link) {

    /** Who: one membership, one invitation, or all who hold a role, in an enterprise or in the association. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record To(
            @Nullable UUID membership,
            @Nullable UUID invitation,
            @Nullable String role,
            @Nullable UUID enterprise) {

        static To holders(String role) {
            return new To(null, null, role, null);
        }

        static To holders(String role, UUID enterprise) {
            return new To(null, null, role, enterprise);
        }
    }

    /** Where the pages for a firm's own people begin; without it, they are those of the association's people. */
    static String pagesOf(UUID enterprise) {
        return "e/" + enterprise + "/";
    }
}
