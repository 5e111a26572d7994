package eu.spindle.gateway.publication;

import java.util.regex.Pattern;

/**
 * Creates the style sheet with an association's colours, each adjusted so that text is readable in light and dark mode.
 */
final class Brand {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final double READABLE = 4.5;
    private static final int WHITE = 0xffffff;
    private static final int LIGHT_GROUND = 0xeceeea;
    private static final int DARK_GROUND = 0x2b3530;

    private Brand() {}

    /** Returns the rules for a primary colour such as {@code #0b5d4e}; nothing for an invalid one. */
    static String rules(String colour) {
        if (!COLOUR.matcher(colour).matches()) {
            return "";
        }
        int wanted = Integer.parseInt(colour.substring(1), 16);
        return ":root { --brand: light-dark(#%06x, #%06x); }%n"
                .formatted(readable(wanted, LIGHT_GROUND, 0), readable(wanted, DARK_GROUND, WHITE));
    }

    private static int readable(int colour, int ground, int towards) {
        for (int step = 0; step <= 20; step++) {
            int tone = mixed(colour, towards, step / 20.0);
            if (contrast(tone, ground) >= READABLE) {
                return tone;
            }
        }
        return towards;
    }

    private static int mixed(int colour, int towards, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = (colour >> shift) & 0xff;
            int to = (towards >> shift) & 0xff;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return mixed;
    }

    /** The contrast ratio of WCAG 2.2, from 1 to 21. */
    private static double contrast(int one, int other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * part(colour >> 16) + 0.7152 * part(colour >> 8) + 0.0722 * part(colour);
    }

    private static double part(int colour) {
        double share = (colour & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
