package eu.spindle.gateway.invitation;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The page that says why an invitation cannot be accepted, and what to do next.
 *
 * @param next the address that the page leads on to
 * @param signOut label of the button, or null where another account is of no use
 */
record InvitationAnswerPage(
        String language,
        String title,
        String text,
        String next,
        String nextLabel,
        CsrfToken csrf,
        @Nullable String signOut) {}
