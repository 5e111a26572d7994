package eu.spindle.platform.archive;

/**
 * How much a ZIP file may hold.
 *
 * @param entries files and directories in it
 * @param unpacked bytes of all of them together
 * @param ratio of unpacked to packed bytes, of each entry and of the whole; it counts from one megabyte on, since a page
 *     of blanks packs well
 */
public record ZipLimits(int entries, long unpacked, int ratio) {

    public ZipLimits {
        if (entries < 1 || unpacked < 1 || ratio < 1) {
            throw new IllegalArgumentException("A ZIP file needs room for at least one entry");
        }
    }
}
