package eu.spindle.commitments.association.branding;

/** The contrast ratio of a colour on white by WCAG 2.2, from 1 (none) to 21. */
final class Contrast {

    /** The minimum for graphics and large text (WCAG 2.2, 1.4.11). */
    static final double MIN = 3;

    private Contrast() {}

    /** The contrast of a colour such as {@code #0b5d4e} on white. */
    static double onWhite(String colour) {
        var rgb = Integer.parseInt(colour.substring(1), 16);
        var luminance = 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        var share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
