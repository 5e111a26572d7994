package eu.spindle.gateway.invitation;

import org.springframework.security.web.csrf.CsrfToken;

/**
 * The page on which a person accepts an invitation.
 *
 * @param token of the invitation
 * @param accept label of the button
 */
record InvitationPage(String language, String title, String text, String token, CsrfToken csrf, String accept) {}
