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

/**
 * A stored picture: redrawn as PNG from the upload, so that no metadata, script, second file or defect of the original is
 * passed on, and no larger than screens need.
 */
public record Picture(int width, int height, byte[] png) {

    /** The maximum size of an upload, in bytes. */
    static final int MAX_BYTES = 256 * 1024;

    static final String FIELD = "logo";

    private static final int MIN_SIDE = 16;
    private static final int MAX_SIDE = 2000;
    private static final int MAX_STORED_SIDE = 512;

    /** What a picture takes while it is redrawn: eight bytes a pixel as read, and four each as drawn and shrunk. */
    public static final long MAX_UNPACKED_BYTES = 16L * MAX_SIDE * MAX_SIDE;

    /** Receives an upload.
     *
     * @throws DomainException when it is empty or too large
     */
    public static byte[] receive(InputStream upload) throws IOException {
        var content = upload.readNBytes(MAX_BYTES + 1);
        if (content.length == 0) {
            throw DomainException.invalid(FIELD, "required");
        }
        if (content.length > MAX_BYTES) {
            throw DomainException.invalid(FIELD, "logo-too-large", MAX_BYTES / 1024);
        }
        return content;
    }

    /** Reads a received upload.
     *
     * @throws DomainException that names what is wrong with it
     */
    public static Picture read(byte[] content) throws IOException {
        return stored(decode(PictureKind.of(content), content));
    }

    private static BufferedImage decode(PictureKind kind, byte[] content) throws IOException {
        var reader = kind.reader();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(kind.relevant(content)))) {
            reader.setInput(stream, true, true);
            // Before anything is unpacked: a small file can declare billions of pixels.
            checkSides(reader.getWidth(0), reader.getHeight(0));
            return reader.read(0);
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof DomainException apiException
                    ? apiException
                    : DomainException.invalid(FIELD, "logo-broken");
        } finally {
            reader.dispose();
        }
    }

    private static void checkSides(int width, int height) {
        if (Math.min(width, height) < MIN_SIDE || Math.max(width, height) > MAX_SIDE) {
            throw DomainException.invalid(FIELD, "logo-measures", MIN_SIDE, MAX_SIDE, width, height);
        }
    }

    private static Picture stored(BufferedImage image) {
        var drawn = draw(image, image.getWidth(), image.getHeight());
        // By halves, so that thin lines are not lost.
        while (Math.max(drawn.getWidth(), drawn.getHeight()) > MAX_STORED_SIDE) {
            drawn = shrink(drawn);
        }
        var png = png(drawn);
        while (png.length > MAX_BYTES) {
            drawn = shrink(drawn);
            png = png(drawn);
        }
        return new Picture(drawn.getWidth(), drawn.getHeight(), png);
    }

    private static BufferedImage shrink(BufferedImage image) {
        var longest = Math.max(image.getWidth(), image.getHeight());
        var share = longest > MAX_STORED_SIDE ? Math.max(0.5, (double) MAX_STORED_SIDE / longest) : 0.5;
        return draw(image, side(image.getWidth() * share), side(image.getHeight() * share));
    }

    private static int side(double length) {
        return Math.max(1, (int) Math.round(length));
    }

    private static BufferedImage draw(BufferedImage image, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = drawn.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
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
}
