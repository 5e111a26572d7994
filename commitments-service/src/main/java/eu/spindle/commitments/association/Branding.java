package eu.spindle.commitments.association;

import eu.spindle.platform.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How an association shows itself.
 *
 * @param name as its members know it, often shorter than the legal one
 * @param primary colour, {@code #rrggbb}
 * @param accent colour, {@code #rrggbb}
 */
public record Branding(
        @Nullable String name,
        @Nullable String primary,
        @Nullable String accent) {

    public Branding {
        if (name != null && name.length() > 80) {
            throw Refusal.invalid("branding.name", "too-long", 80);
        }
        colour("branding.primary", primary);
        colour("branding.accent", accent);
    }

    private static void colour(String field, @Nullable String colour) {
        if (colour != null && !colour.matches("#[0-9a-fA-F]{6}")) {
            throw Refusal.invalid(field, "colour-malformed", colour);
        }
        if (colour != null && Contrast.onWhite(colour) < Contrast.LEAST) {
            throw Refusal.invalid(field, "colour-too-pale", colour);
        }
    }
}
