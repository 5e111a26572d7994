package eu.spindle.gateway.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The association or programme that a page belongs to.
 *
 * @param stylesheet address of the style sheet with the owner's colours, or null
 * @param logo address of the owner's logo, or null for the product's
 * @param links navigation to the owner's pages
 */
public record PageOwner(
        String name, @Nullable String stylesheet, @Nullable String logo, List<Link> links) {

    public PageOwner {
        links = List.copyOf(links);
    }

    /** An entry of the navigation. */
    public record Link(String address, String text) {}
}
