package eu.spindle.commitments.association.branding;

import eu.spindle.platform.error.DomainException;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The appearance of an association.
 *
 * @param name under which its members know it, often shorter than the legal one
 * @param primary colour, {@code #rrggbb}
 * @param accent colour, {@code #rrggbb}
 */
public record Branding(
        @Nullable @Size(max = Branding.MAX_NAME) String name,
        @Nullable @Pattern(regexp = Branding.COLOUR) String primary,
        @Nullable @Pattern(regexp = Branding.COLOUR) String accent) {

    static final int MAX_NAME = 80;
    private static final String COLOUR = "#[0-9a-fA-F]{6}";

    public Branding {
        if (name != null && name.length() > MAX_NAME) {
            throw DomainException.invalid("branding.name", "too-long", MAX_NAME);
        }
        colour("branding.primary", primary);
        colour("branding.accent", accent);
    }

    private static void colour(String field, @Nullable String colour) {
        if (colour != null && !colour.matches(COLOUR)) {
            throw DomainException.invalid(field, "colour-malformed", colour);
        }
        if (colour != null && Contrast.onWhite(colour) < Contrast.MIN) {
            throw DomainException.invalid(field, "colour-too-pale", colour);
        }
    }
}
