package eu.spindle.test.hostile;

import eu.spindle.test.hostile.HostileFile.Kind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Creates documents and pictures with active content, or of another type than they claim. */
public final class HostileDocuments {

    private HostileDocuments() {}

    /** Returns files that claim to be evidence. */
    public static List<HostileFile> documents() {
        var files = new LinkedHashMap<String, byte[]>();
        var word = "word/document.xml";
        files.put(
                "macros first",
                HostileBytes.zip(
                        Map.of("word/vbaProject.bin", HostileBytes.bytes("x"), word, HostileBytes.bytes("<d/>"))));
        files.put("macros last", document("word/vbaProject.bin", "x"));
        files.put("macros by another name", document("word/media/image1.png", new byte[] {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
        }));
        files.put(
                "macros by their type",
                document(
                        "[Content_Types].xml",
                        "<Types><Override PartName='/x' ContentType='application/vnd.ms-office.vbaProject'/></Types>"));
        files.put("an embedded object", document("word/embeddings/oleObject1.bin", "x"));
        files.put(
                "an embedded archive",
                document("word/media/image1.png", HostileBytes.zip(Map.of("a", HostileBytes.bytes("a")))));
        files.put("an embedded program", document("word/media/image1.png", HostileBytes.bytes("MZ program")));
        files.put("ActiveX", document("word/activeX/activeX1.xml", "<x/>"));
        files.put(
                "a template from elsewhere",
                document("word/_rels/settings.xml.rels", external("attachedTemplate", "https://example.com/t.dotm")));
        files.put(
                "a picture from elsewhere",
                document("word/_rels/document.xml.rels", external("image", "http://example.com/i.png")));
        files.put(
                "an object on another machine",
                document("word/_rels/document.xml.rels", external("oleObject", "\\\\example.com\\a")));
        files.put(
                "a link that is a script",
                document("word/_rels/document.xml.rels", external("hyperlink", "javascript:alert(1)")));
        files.put(
                "a dynamic exchange",
                HostileBytes.zip(Map.of(
                        "xl/workbook.xml",
                        HostileBytes.bytes("<w/>"),
                        "xl/externalLinks/externalLink1.xml",
                        HostileBytes.bytes("<e><ddeLink ddeService='cmd'/></e>"))));
        files.put("a document type", document("word/styles.xml", HostileTables.lolz()));
        files.put(
                "zeros",
                HostileBytes.zip(
                        Map.of("word/document.xml", HostileBytes.bytes("<d/>")), "word/media/image1.bmp", 300));
        files.put(
                "two lists that differ", HostileBytes.renamed(document("word/styles.xml", "<s/>"), "word/styles.xml"));
        files.put("two documents in one", document("xl/workbook.xml", "<w/>"));
        files.put("an entry twice, but for its case", document("WORD/document.xml", "<d/>"));
        files.put("no document", HostileBytes.zip(Map.of("readme.txt", HostileBytes.bytes("x"))));
        files.put("an old document", new byte[] {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0
        });
        files.put("a PDF with a script", pdf(HostileBytes.bytes("1 0 obj <</S/JavaScript/JS(app.alert(1))>> endobj")));
        files.put(
                "a PDF with a script in disguise",
                pdf(HostileBytes.bytes("1 0 obj <</S/#4aava#53cript/JS(x)>> endobj")));
        files.put("a PDF that starts a program", pdf(HostileBytes.bytes("1 0 obj <</S/Launch/F(cmd.exe)>> endobj")));
        files.put("a PDF with a packed script", packedScript());
        files.put("a PDF by its first line alone", HostileBytes.bytes("%PDF-1.7\n1 0 obj <<>> endobj\n"));
        files.put(
                "a PDF with something behind it",
                HostileBytes.join(pdf(HostileBytes.bytes("1 0 obj <<>> endobj")), HostileBytes.bytes("MZ and more")));
        files.put(
                "a PDF that is an archive too",
                HostileBytes.join(
                        HostileBytes.bytes("%PDF-1.7\n"), HostileBytes.zip(Map.of("a", HostileBytes.bytes("a")))));
        files.put(
                "a picture that is an archive too",
                HostileBytes.join(png(8, 8), HostileBytes.zip(Map.of("a", HostileBytes.bytes("a")))));
        files.put(
                "a picture by its signature alone",
                HostileBytes.join(
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                        HostileBytes.bytes("nothing of a picture")));
        files.put(
                "a picture with something behind it", HostileBytes.join(png(8, 8), HostileBytes.bytes("MZ and more")));
        files.put(
                "a photo by its signature alone",
                HostileBytes.join(
                        new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}, HostileBytes.bytes("JFIF")));
        files.put("a photo cut off", Arrays.copyOf(photo(), photo().length - 2));
        files.put(
                "a photo of a header alone",
                HostileBytes.join(Arrays.copyOf(photo(), 20), new byte[] {(byte) 0xff, (byte) 0xd9}));
        files.put("a page", HostileBytes.bytes("<!DOCTYPE html><html><script>alert(1)</script></html>"));
        files.put(
                "a drawing",
                HostileBytes.bytes("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        files.put("a program", HostileBytes.bytes("MZ\0\0\0\0"));
        return files.entrySet().stream()
                .map(file -> new HostileFile(file.getKey(), Kind.DOCUMENT, file.getValue()))
                .toList();
    }

    private static byte[] document(String name, String content) {
        return document(name, HostileBytes.bytes(content));
    }

    private static byte[] document(String name, byte[] content) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("word/document.xml", HostileBytes.bytes("<d/>"));
        parts.put(name, content);
        return HostileBytes.zip(parts);
    }

    private static String external(String type, String target) {
        return "<Relationships><Relationship Id='r1' TargetMode='External' Type='" + HostileTables.OFFICE + "/" + type
                + "' Target='" + target + "'/></Relationships>";
    }

    private static byte[] packedScript() {
        return pdf(HostileBytes.join(
                HostileBytes.bytes("1 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\n"),
                HostileBytes.packed(HostileBytes.bytes("2 0 <</S/JavaScript/JS(app.alert(1))>>")),
                HostileBytes.bytes("\nendstream endobj")));
    }

    /** A complete one, so that it is not rejected for its end. */
    private static byte[] pdf(byte[] objects) {
        return HostileBytes.join(
                HostileBytes.bytes("%PDF-1.7\n"),
                objects,
                HostileBytes.bytes("\nxref\n0 0\ntrailer <<>>\nstartxref\n" + (10 + objects.length) + "\n%%EOF\n"));
    }

    /** A complete JPEG of a few pixels. */
    public static byte[] photo() {
        var photo = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", photo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return photo.toByteArray();
    }

    /** Returns pictures that claim to be a logo. */
    public static List<HostileFile> pictures() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("a wall of pixels", png(30_000, 30_000));
        files.put("the widest picture there can be", png(Integer.MAX_VALUE, Integer.MAX_VALUE));
        files.put("no pixels", png(0, 0));
        files.put(
                "a chunk without end",
                HostileBytes.join(
                        Arrays.copyOf(png(32, 32), 33),
                        new byte[] {0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff},
                        HostileBytes.bytes("IDAT")));
        files.put("cut off", Arrays.copyOf(png(64, 64), 50));
        files.put("a drawing", HostileBytes.bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        files.put("a JPEG of nothing", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0});
        files.put(
                "a JPEG of scans",
                HostileBytes.join(
                        new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
                        HostileBytes.repeat(new byte[] {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 0, 0}, 20_000)));
        files.put("a WebP of nothing", HostileBytes.bytes("RIFF\u0010\0\0\0WEBPVP8 \0\0\0\0"));
        files.put("a page", HostileBytes.bytes("<html></html>"));
        files.put("more than it may be", new byte[300 * 1024]);
        return files.entrySet().stream()
                .map(file -> new HostileFile(file.getKey(), Kind.PICTURE, file.getValue()))
                .toList();
    }

    private static byte[] png(int width, int height) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        return HostileBytes.join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk("IHDR", header),
                chunk("zTXt", HostileBytes.join(HostileBytes.bytes("x\0\0"), HostileBytes.packedZeros(50))),
                chunk("IDAT", HostileBytes.packed(new byte[100])),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] content) {
        var checksum = new CRC32();
        checksum.update(HostileBytes.bytes(type));
        checksum.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(HostileBytes.bytes(type))
                .put(content)
                .putInt((int) checksum.getValue())
                .array();
    }
}
