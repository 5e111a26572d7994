package eu.spindle.commitments.association.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import eu.spindle.platform.web.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
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

    abstract boolean begins(byte[] content);

    abstract ImageReader reader() throws IOException;

    /** What the content is.
     *
     * @throws Refusal when it is nothing of these
     */
    static PictureKind of(byte[] content) {
        return Arrays.stream(values())
                .filter(kind -> kind.begins(content))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(Picture.FIELD, svg(content) ? "logo-svg" : "logo-no-picture"));
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
