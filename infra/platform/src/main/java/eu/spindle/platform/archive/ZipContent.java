package eu.spindle.platform.archive;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The type of a ZIP entry by its first bytes, as far as it matters for safety. */
public enum ZipContent {
    /** A nested archive, whose decompressed size is unknown. */
    ARCHIVE("504b0304", "504b0506", "526172211a07", "377abcaf271c", "fd377a585a00", "425a68", "4d534346", "1f8b"),
    /** A compound file of old Office versions: it can contain macros, embedded objects and ActiveX. */
    COMPOUND("d0cf11e0a1b11ae1"),
    /** An executable program. */
    PROGRAM("4d5a", "7f454c46", "cafebabe"),
    OTHER;

    static final int LOOKED_AT = 8;

    private final List<byte[]> beginnings;

    ZipContent(String... beginnings) {
        this.beginnings =
                Arrays.stream(beginnings).map(HexFormat.of()::parseHex).toList();
    }

    static ZipContent of(String name, byte[] beginning, int length) {
        // Office pictures that are compressed again.
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(emz|wmz|svgz)")) {
            return OTHER;
        }
        return Arrays.stream(values())
                .filter(content -> content.beginnings.stream().anyMatch(bytes -> starts(beginning, length, bytes)))
                .findFirst()
                .orElse(OTHER);
    }

    private static boolean starts(byte[] content, int length, byte[] bytes) {
        return length >= bytes.length && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
    }
}
