package eu.spindle.commitments.association;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.People;
import eu.spindle.objects.ObjectStore;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A logo is uploaded, shown, replaced, removed and restored. */
@SpindleTest
class LogoTest {

    private static final byte[] WEBP = Base64.getDecoder()
            .decode(
                    "UklGRkIAAABXRUJQVlA4IDYAAAAwAwCdASowABgAPtFmrFCoJaQipWgBABoJZwDOsA8KmggAAP7tBi/4/r7yh2JelIyZm0AAAAA=");

    @Autowired
    Api api;

    @Autowired
    ObjectStore objects;

    @TempDir
    Path folder;

    TestAssociation association;
    Api.As admin;

    @BeforeEach
    void anAssociation() {
        association = People.active(api);
        admin = api.as(People.admin(association));
    }

    @Test
    void isPublicAsTheRedrawnPicture() throws IOException {
        var logo = put("image/png", picture("png", 300, 100))
                .expect(200)
                .json()
                .path("logo")
                .asString();
        assertThat(admin.get("/association").json().path("logo").asString()).isEqualTo(logo);
        var anybody = api.as(TestCaller.anybody(association));
        assertThat(anybody.get("/public/association").json().path("logo").asString())
                .isEqualTo(logo);
        var shown = anybody.get("/public/logo/" + logo).expect(200);
        assertThat(shown.header("Content-Type")).isEqualTo("image/png");
        var drawn = ImageIO.read(new ByteArrayInputStream(shown.response().body()));
        assertThat(drawn.getWidth()).isEqualTo(300);
        assertThat(drawn.getHeight()).isEqualTo(100);
        assertThat(api.as(TestCaller.anybody(TestAssociation.random()))
                        .get("/public/logo/" + logo)
                        .problem(404))
                .isEqualTo("not-found");
    }

    @Test
    void storesNothingOfTheFileButThePicture() throws IOException {
        var secret = "<script>Somebody was here</script>".getBytes(StandardCharsets.US_ASCII);
        var polyglot = ByteBuffer.allocate(100_000);
        polyglot.put(picture("jpeg", 640, 320)).put(secret);
        var logo = put("image/png", Arrays.copyOf(polyglot.array(), polyglot.position()))
                .expect(200)
                .json()
                .path("logo")
                .asString();
        var shown = api.as(TestCaller.anybody(association)).get("/public/logo/" + logo);
        assertThat(new String(shown.response().body(), StandardCharsets.ISO_8859_1))
                .startsWith("\u0089PNG")
                .doesNotContain("script");
        assertThat(ImageIO.read(new ByteArrayInputStream(shown.response().body()))
                        .getWidth())
                .as("no larger than screens need")
                .isEqualTo(512);
    }

    @Test
    void canBeAJpegOrAWebpWhateverItsFileName() throws IOException {
        put("image/png", picture("jpeg", 64, 64)).expect(200);
        put("application/octet-stream", WEBP).expect(200);
    }

    @Test
    void isRefusedWithTheReason() throws IOException {
        assertThat(fieldError(
                        "image/svg+xml",
                        "<?xml version='1.0'?><svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("logo-svg");
        assertThat(fieldError("image/png", picture("gif", 64, 64))).isEqualTo("logo-no-picture");
        assertThat(fieldError("image/png", "GIF89a or so".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("logo-no-picture");
        assertThat(fieldError("image/png", new byte[0])).isEqualTo("required");
        var whole = picture("png", 200, 200);
        assertThat(fieldError("image/png", Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo("logo-broken");
        assertThat(fieldError("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1}))
                .isEqualTo("logo-broken");
        assertThat(fieldError("image/png", picture("png", 2001, 20))).isEqualTo("logo-measures");
        assertThat(fieldError("image/png", picture("png", 12, 300))).isEqualTo("logo-measures");
        assertThat(admin.send(
                                "PUT",
                                "/association/logo",
                                "image/png",
                                BodyPublishers.ofByteArray(noise()),
                                "If-Match",
                                seen())
                        .problem(413))
                .isEqualTo("body-too-large");
        assertThat(fieldError("image/png", wallOfPixels())).isEqualTo("logo-measures");
    }

    @Test
    void isRemovedAndRestored() throws IOException {
        var first = put("image/png", picture("png", 40, 40))
                .expect(200)
                .json()
                .path("logo")
                .asString();
        var removed = admin.delete("/association/logo", "If-Match", seen()).expect(200);
        assertThat(removed.json().path("logo").isNull()).isTrue();
        assertThat(api.as(TestCaller.anybody(association))
                        .get("/public/logo/" + first)
                        .status())
                .isEqualTo(404);
        assertThat(admin.put("/association/logo/" + first, null, "If-Match", seen())
                        .expect(200)
                        .json()
                        .path("logo")
                        .asString())
                .isEqualTo(first);
        assertThat(admin.put("/association/logo/" + "0".repeat(64), null, "If-Match", seen())
                        .problem(404))
                .isEqualTo("not-found");
        assertThat(admin.get("/audit-log").text()).contains("association.logo-changed");
    }

    @Test
    void liesInTheObjectStoreByItsHash() throws IOException {
        var logo = put("image/png", picture("png", 40, 40))
                .expect(200)
                .json()
                .path("logo")
                .asString();

        var stored = scope().call(() -> objects.get(logo).getContentAsByteArray());

        assertThat(DigestUtils.sha256Hex(stored)).isEqualTo(logo);
        assertThat(api.as(TestCaller.anybody(association))
                        .get("/public/logo/" + logo)
                        .response()
                        .body())
                .isEqualTo(stored);
    }

    /** A guessed hash publishes neither evidence of the same association nor the logo of another. */
    @Test
    void isNoOtherFileOfTheStore() throws IOException {
        var evidence = Files.writeString(folder.resolve("evidence"), "Payroll");
        var secret = scope().call(() -> objects.put(evidence));
        var other = People.active(api);
        var others = logoOf(other);

        for (var hash : List.of(secret, others)) {
            assertThat(admin.put("/association/logo/" + hash, null, "If-Match", seen())
                            .problem(404))
                    .isEqualTo("not-found");
            assertThat(api.as(TestCaller.anybody(association))
                            .get("/public/logo/" + hash)
                            .problem(404))
                    .isEqualTo("not-found");
        }
        assertThat(api.as(TestCaller.anybody(other))
                        .get("/public/logo/" + others)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isKeptWithItsLastTenOnly() throws IOException {
        var logos = new ArrayList<String>();
        for (var width = 20; width < 32; width++) {
            logos.add(put("image/png", picture("png", width, 20))
                    .expect(200)
                    .json()
                    .path("logo")
                    .asString());
        }

        assertThat(admin.put("/association/logo/" + logos.get(1), null, "If-Match", seen())
                        .problem(404))
                .isEqualTo("not-found");
        assertThat(admin.put("/association/logo/" + logos.get(2), null, "If-Match", seen())
                        .status())
                .isEqualTo(200);
        assertThat(api.as(TestCaller.anybody(association))
                        .get("/public/logo/" + logos.get(2))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void staysWhenTheProfileChanges() throws IOException {
        var logo = put("image/png", picture("png", 40, 40))
                .expect(200)
                .json()
                .path("logo")
                .asString();
        var configuration = new HashMap<>(People.registration(association.slug()));
        configuration.remove("slug");
        assertThat(admin.put("/association", configuration, "If-Match", seen())
                        .expect(200)
                        .json()
                        .path("logo")
                        .asString())
                .isEqualTo(logo);
    }

    @Test
    void isChangedByTheAdminOnlyAndOnlyWithItsVersion() throws IOException {
        var picture = picture("png", 40, 40);
        var seen = seen();
        put("image/png", picture).expect(200);
        assertThat(admin.send(
                                "PUT",
                                "/association/logo",
                                "image/png",
                                BodyPublishers.ofByteArray(picture),
                                "If-Match",
                                seen)
                        .problem(412))
                .isEqualTo("changed-meanwhile");
        assertThat(admin.delete("/association/logo").problem(428)).isEqualTo("if-match-required");
        var officer = api.as(TestCaller.of(association, Role.ASSOCIATION_OFFICER));
        assertThat(officer.delete("/association/logo", "If-Match", seen()).problem(403))
                .isEqualTo("not-allowed");
        var lead = api.as(TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_LEAD));
        assertThat(lead.get("/association").expect(200).json().path("logo").asString())
                .isNotBlank();
    }

    private Scope scope() {
        return Scope.of("machine-tools", association.id());
    }

    private String logoOf(TestAssociation other) throws IOException {
        var theirs = api.as(People.admin(other));
        return theirs.send(
                        "PUT",
                        "/association/logo",
                        "image/png",
                        BodyPublishers.ofByteArray(picture("png", 77, 77)),
                        "If-Match",
                        theirs.get("/association").expect(200).etag())
                .expect(200)
                .json()
                .path("logo")
                .asString();
    }

    private Api.Answer put(String type, byte[] content) {
        return admin.send("PUT", "/association/logo", type, BodyPublishers.ofByteArray(content), "If-Match", seen());
    }

    private String seen() {
        return admin.get("/association").expect(200).etag();
    }

    private String fieldError(String type, byte[] content) {
        var refused = put(type, content);
        assertThat(refused.problem(422)).isEqualTo("invalid");
        var fieldError = refused.json().path("errors").get(0);
        assertThat(fieldError.path("field").asString()).isEqualTo("logo");
        assertThat(fieldError.path("detail").asString()).isNotBlank();
        return fieldError.path("code").asString();
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        return written(format, new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    private static byte[] noise() throws IOException {
        var image = new BufferedImage(500, 500, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (var x = 0; x < image.getWidth(); x++) {
            for (var y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return written("png", image);
    }

    private static byte[] written(String format, BufferedImage image) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            assertThat(ImageIO.write(image, format, out)).isTrue();
            return out.toByteArray();
        }
    }

    /** A small file that declares sixty thousand pixels of width and height. */
    private static byte[] wallOfPixels() throws IOException {
        var bytes = ByteBuffer.wrap(picture("png", 20, 20));
        bytes.putInt(16, 60_000).putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(bytes.array(), 12, 17);
        bytes.putInt(29, (int) sum.getValue());
        return bytes.array();
    }
}
