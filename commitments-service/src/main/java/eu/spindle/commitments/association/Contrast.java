package eu.spindle.commitments.association;

/** How well a colour can be told from white, as WCAG 2.2 reckons it: from 1, not at all, to 21. */
final class Contrast {

    /** What graphics and large letters need (WCAG 2.2, 1.4.11). */
    static final double LEAST = 3;

    private Contrast() {}

    /** The contrast of a colour such as {@code #0b5d4e} on white. */
    static double onWhite(String colour) {
        var rgb = Integer.parseInt(colour.substring(1), 16);
        var luminance = 0.2126 * part(rgb >> 16) + 0.7152 * part(rgb >> 8) + 0.0722 * part(rgb);
        return 1.05 / (luminance + 0.05);
    }

    private static double part(int channel) {
        var share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
