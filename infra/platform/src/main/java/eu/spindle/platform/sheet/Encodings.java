package eu.spindle.platform.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds out in which encoding a text file was written. */
final class Encodings {

    /** What Excel writes in western and northern Europe when nobody asks for anything else. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Encodings() {}

    /** A text and the encoding it was read with. */
    record Decoded(String text, Charset encoding) {}

    static Decoded decode(byte[] file) {
        var encoding = of(file);
        var text = new String(file, encoding);
        return new Decoded(text.startsWith("\ufeff") ? text.substring(1) : text, encoding);
    }

    private static Charset of(byte[] file) {
        if (at(file, 0) == 0xff && at(file, 1) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (at(file, 0) == 0xfe && at(file, 1) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        var zeros = zeros(file);
        if (zeros != null) {
            return zeros;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return WINDOWS;
        }
    }

    /** UTF-16 without a mark shows by every second byte being zero. */
    private static @org.jspecify.annotations.Nullable Charset zeros(byte[] file) {
        var even = 0;
        var odd = 0;
        var looked = Math.min(file.length, 2_000);
        for (var i = 0; i < looked; i++) {
            if (file[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (looked < 4 || Math.max(even, odd) < looked / 4) {
            return null;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static int at(byte[] file, int index) {
        return index < file.length ? file[index] & 0xff : -1;
    }
}
