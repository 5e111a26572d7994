package eu.spindle.commitments.association.picture;

import eu.spindle.platform.error.DomainException;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A picture as it is kept: drawn anew as PNG from what was brought, so that no place, script, second file or fault of the
 * original travels on, and no larger than screens need.
 *
 * @param hash SHA-256 of the PNG
 */
public record Picture(String hash, int width, int height, byte[] png) {

    /** The most that may be brought, in bytes. */
    public static final int MOST_BYTES = 256 * 1024;

    static final String FIELD = "logo";

    private static final int SHORTEST_SIDE = 16;
    private static final int LONGEST_SIDE = 2000;
    private static final int LONGEST_KEPT = 512;

    /** Reads what somebody brought.
     *
     * @throws DomainException that says what is wrong with it
     */
    public static Picture read(InputStream brought) throws IOException {
        var content = brought.readNBytes(MOST_BYTES + 1);
        if (content.length == 0) {
            throw DomainException.invalid(FIELD, "required");
        }
        if (content.length > MOST_BYTES) {
            throw DomainException.invalid(FIELD, "logo-too-large", MOST_BYTES / 1024);
        }
        return kept(decoded(PictureKind.of(content), content));
    }

    private static BufferedImage decoded(PictureKind kind, byte[] content) throws IOException {
        var reader = kind.reader();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(kind.needed(content)))) {
            reader.setInput(stream, true, true);
            // Before anything is unpacked: a small file can say that it is a wall of pixels.
            measure(reader.getWidth(0), reader.getHeight(0));
            return reader.read(0);
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof DomainException apiException
                    ? apiException
                    : DomainException.invalid(FIELD, "logo-broken");
        } finally {
            reader.dispose();
        }
    }

    private static void measure(int width, int height) {
        if (Math.min(width, height) < SHORTEST_SIDE || Math.max(width, height) > LONGEST_SIDE) {
            throw DomainException.invalid(FIELD, "logo-measures", SHORTEST_SIDE, LONGEST_SIDE, width, height);
        }
    }

    private static Picture kept(BufferedImage image) {
        var drawn = drawn(image, image.getWidth(), image.getHeight());
        // By halves, so that thin lines do not fall between the pixels.
        while (Math.max(drawn.getWidth(), drawn.getHeight()) > LONGEST_KEPT) {
            drawn = smaller(drawn);
        }
        var png = png(drawn);
        while (png.length > MOST_BYTES) {
            drawn = smaller(drawn);
            png = png(drawn);
        }
        return new Picture(hash(png), drawn.getWidth(), drawn.getHeight(), png);
    }

    private static BufferedImage smaller(BufferedImage image) {
        var longest = Math.max(image.getWidth(), image.getHeight());
        var share = longest > LONGEST_KEPT ? Math.max(0.5, (double) LONGEST_KEPT / longest) : 0.5;
        return drawn(image, side(image.getWidth() * share), side(image.getHeight() * share));
    }

    private static int side(double length) {
        return Math.max(1, (int) Math.round(length));
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(image, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static byte[] png(BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        return DigestUtils.sha256Hex(content);
    }
}
