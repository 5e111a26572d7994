package eu.spindle.gateway.publication;

/**
 * The frame of a page without scripts.
 *
 * @param address of the page, for search engines
 * @param title heading of the page
 * @param lead sentence below the heading
 * @param landing whether it is the landing page, which has no second sign-in link and is not stored by browsers,
 *     since the same address shows a screen after the sign-in
 */
public record PageLayout(
        PageContext context, PageOwner owner, String address, String title, String lead, boolean landing) {}
