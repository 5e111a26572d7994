package eu.spindle.commitments.association.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import eu.spindle.platform.error.DomainException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The accepted picture formats, recognised by the first bytes of the content, never by the file name. */
enum PictureKind {
    PNG {
        @Override
        boolean matches(byte[] content) {
            return has(content, 0, "89504e470d0a1a0a");
        }

        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("png").next();
        }

        /** Only the chunks that are drawn: a text or a colour profile may unpack to gigabytes. */
        @Override
        byte[] relevant(byte[] content) throws IOException {
            var relevant = new ByteArrayOutputStream();
            relevant.write(content, 0, PNG_HEADER);
            var chunks = ByteBuffer.wrap(content);
            for (var at = PNG_HEADER; at + PNG_CHUNK_OVERHEAD <= content.length; ) {
                var length = chunks.getInt(at);
                if (length < 0 || length > content.length - at - PNG_CHUNK_OVERHEAD) {
                    throw new IOException("A chunk extends beyond the end");
                }
                var type = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
                if (PNG_NEEDED.contains(type)) {
                    relevant.write(content, at, length + PNG_CHUNK_OVERHEAD);
                }
                at += length + PNG_CHUNK_OVERHEAD;
            }
            return relevant.toByteArray();
        }
    },
    JPEG {
        @Override
        boolean matches(byte[] content) {
            return has(content, 0, "ffd8ff");
        }

        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }

        /** A scan takes a few bytes, and each one decodes the whole picture again. */
        @Override
        byte[] relevant(byte[] content) throws IOException {
            var scans = 0;
            for (var at = 1; at < content.length; at++) {
                if ((content[at - 1] & 0xff) == 0xff && (content[at] & 0xff) == JPEG_SCAN && ++scans > MAX_SCANS) {
                    throw new IOException("Too many scans");
                }
            }
            return content;
        }
    },
    WEBP {
        @Override
        boolean matches(byte[] content) {
            return has(content, 0, RIFF) && has(content, 8, WEBP_OF_RIFF);
        }

        @Override
        ImageReader reader() throws IOException {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
    };

    private static final String RIFF = "52494646";
    private static final String WEBP_OF_RIFF = "57454250";
    private static final int SVG_SAMPLE = 1024;
    private static final int PNG_HEADER = 8;
    private static final int PNG_CHUNK_OVERHEAD = 12;
    private static final Set<String> PNG_NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int JPEG_SCAN = 0xda;
    private static final int MAX_SCANS = 64;

    abstract boolean matches(byte[] content);

    abstract ImageReader reader() throws IOException;

    /** The part of the content that a reader needs. */
    byte[] relevant(byte[] content) throws IOException {
        return content;
    }

    /** The format of the content.
     *
     * @throws DomainException when it is none of these
     */
    static PictureKind of(byte[] content) {
        return Arrays.stream(values())
                .filter(kind -> kind.matches(content))
                .findFirst()
                .orElseThrow(
                        () -> DomainException.invalid(Picture.FIELD, svg(content) ? "logo-svg" : "logo-no-picture"));
    }

    private static boolean svg(byte[] content) {
        var beginning = new String(content, 0, Math.min(content.length, SVG_SAMPLE), StandardCharsets.UTF_8);
        return beginning.toLowerCase(Locale.ROOT).contains("<svg");
    }

    private static boolean has(byte[] content, int at, String signature) {
        var bytes = HexFormat.of().parseHex(signature);
        return content.length >= at + bytes.length
                && Arrays.equals(content, at, at + bytes.length, bytes, 0, bytes.length);
    }
}
