package eu.spindle.platform.sheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Detects the encoding of a text file. */
final class Encodings {

    /** Excel's default in western and northern Europe. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int LOOKED_AT = 2_000;

    private Encodings() {}

    /** Returns the encoding of a file. */
    static Charset of(Path file) throws IOException {
        var beginning = beginning(file);
        if (at(beginning, 0) == 0xff && at(beginning, 1) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (at(beginning, 0) == 0xfe && at(beginning, 1) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        var zeros = zeros(beginning);
        if (zeros != null) {
            return zeros;
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var text = new InputStreamReader(Files.newInputStream(file), strict)) {
            text.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(LOOKED_AT);
        }
    }

    /** UTF-16 without a byte order mark is recognised by every second byte being zero. */
    private static @Nullable Charset zeros(byte[] beginning) {
        var even = 0;
        var odd = 0;
        for (var i = 0; i < beginning.length; i++) {
            if (beginning[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (beginning.length < 4 || Math.max(even, odd) < beginning.length / 4) {
            return null;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static int at(byte[] file, int index) {
        return index < file.length ? file[index] & 0xff : -1;
    }
}
