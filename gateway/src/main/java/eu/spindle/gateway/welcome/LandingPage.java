package eu.spindle.gateway.welcome;

import eu.spindle.gateway.publication.PageLayout;
import eu.spindle.gateway.publication.PublicPage;

/**
 * The page for somebody who is not signed in.
 *
 * @param signIn address of the sign-in
 * @param label of the link to it
 */
record LandingPage(PageLayout layout, String signIn, String label) implements PublicPage {}
