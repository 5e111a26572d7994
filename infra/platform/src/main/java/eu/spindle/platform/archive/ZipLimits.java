package eu.spindle.platform.archive;

/**
 * The limits of a ZIP file.
 *
 * @param entries number of files and directories
 * @param unpacked bytes of all entries together after decompression
 * @param ratio of decompressed to compressed bytes, of each entry and of the whole; checked from one megabyte on,
 *     because blank pages compress well
 */
public record ZipLimits(int entries, long unpacked, int ratio) {

    public ZipLimits {
        if (entries < 1 || unpacked < 1 || ratio < 1) {
            throw new IllegalArgumentException("A ZIP file needs room for at least one entry");
        }
    }
}
