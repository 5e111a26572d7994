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

/** What a picture may be, told by how its content begins and never by its name. */
enum PictureKind {
    PNG {
        @Override
        boolean begins(byte[] content) {
            return has(content, 0, "89504e470d0a1a0a");
        }

        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("png").next();
        }

        /** Only what the picture is drawn from: a text or a colour profile in it may unpack to gigabytes. */
        @Override
        byte[] needed(byte[] content) throws IOException {
            var needed = new ByteArrayOutputStream();
            needed.write(content, 0, PNG_HEADER);
            var chunks = ByteBuffer.wrap(content);
            for (var at = PNG_HEADER; at + PNG_AROUND_CHUNK <= content.length; ) {
                var length = chunks.getInt(at);
                if (length < 0 || length > content.length - at - PNG_AROUND_CHUNK) {
                    throw new IOException("A chunk goes on beyond the end");
                }
                var type = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
                if (PNG_NEEDED.contains(type)) {
                    needed.write(content, at, length + PNG_AROUND_CHUNK);
                }
                at += length + PNG_AROUND_CHUNK;
            }
            return needed.toByteArray();
        }
    },
    JPEG {
        @Override
        boolean begins(byte[] content) {
            return has(content, 0, "ffd8ff");
        }

        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }

        /** Each scan goes over the whole picture once more, and takes only a few bytes. */
        @Override
        byte[] needed(byte[] content) throws IOException {
            var scans = 0;
            for (var at = 1; at < content.length; at++) {
                if ((content[at - 1] & 0xff) == 0xff && (content[at] & 0xff) == JPEG_SCAN && ++scans > MOST_SCANS) {
                    throw new IOException("Far more scans than any program writes");
                }
            }
            return content;
        }
    },
    WEBP {
        @Override
        boolean begins(byte[] content) {
            return has(content, 0, RIFF) && has(content, 8, WEBP_OF_RIFF);
        }

        @Override
        ImageReader reader() throws IOException {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
    };

    private static final String RIFF = "52494646";
    private static final String WEBP_OF_RIFF = "57454250";
    private static final int LOOKED_AT = 1024;
    private static final int PNG_HEADER = 8;
    private static final int PNG_AROUND_CHUNK = 12;
    private static final Set<String> PNG_NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int JPEG_SCAN = 0xda;
    private static final int MOST_SCANS = 64;

    abstract boolean begins(byte[] content);

    abstract ImageReader reader() throws IOException;

    /** What of the content a reader needs. */
    byte[] needed(byte[] content) throws IOException {
        return content;
    }

    /** What the content is.
     *
     * @throws DomainException when it is nothing of these
     */
    static PictureKind of(byte[] content) {
        return Arrays.stream(values())
                .filter(kind -> kind.begins(content))
                .findFirst()
                .orElseThrow(
                        () -> DomainException.invalid(Picture.FIELD, svg(content) ? "logo-svg" : "logo-no-picture"));
    }

    private static boolean svg(byte[] content) {
        var beginning = new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.UTF_8);
        return beginning.toLowerCase(Locale.ROOT).contains("<svg");
    }

    private static boolean has(byte[] content, int at, String signature) {
        var bytes = HexFormat.of().parseHex(signature);
        return content.length >= at + bytes.length
                && Arrays.equals(content, at, at + bytes.length, bytes, 0, bytes.length);
    }
}
