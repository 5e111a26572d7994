package eu.spindle.gateway.publication;

/**
 * What a page without scripts shows around its content.
 *
 * @param address of the page, for search engines
 * @param title heading of the page
 * @param lead sentence below the heading
 * @param landing whether it is the page for somebody who is not signed in: it leads to no other sign-in, and is not stored
 *     by the browser, since its address shows a screen after the sign-in
 */
public record PageLayout(
        PageContext context, PageOwner owner, String address, String title, String lead, boolean landing) {}
