package eu.spindle.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The machine-tool pack, as it ships or changed for a test. */
public final class TestPack {

    /** The version in the files of the pack. */
    public static final String VERSION = "1.0";

    private final Map<String, String> files;

    private TestPack(Map<String, String> files) {
        this.files = files;
    }

    /** Returns the pack as it ships. */
    public static TestPack shipped() {
        var folder = Path.of("../infra/packs/machine-tools");
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (var path :
                    paths.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestPack(files);
    }

    /** Returns the pack with a passage of a file replaced. */
    public TestPack replacing(String file, String passage, String other) {
        assertThat(files.get(file)).contains(passage);
        return with(file, files.get(file).replace(passage, other));
    }

    /** Returns the pack with another file in it. */
    public TestPack with(String file, String content) {
        var changed = new TreeMap<>(files);
        changed.put(file, content);
        return new TestPack(changed);
    }

    /** Returns the pack without a file. */
    public TestPack without(String file) {
        var changed = new TreeMap<>(files);
        changed.remove(file);
        return new TestPack(changed);
    }

    /** Returns the pack as another version. */
    public TestPack as(String version) {
        return replacing("programme.yaml", "version: \"1.0\"", "version: \"" + version + "\"");
    }

    /** Returns the pack as a ZIP. */
    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns the pack for another programme, so that publishing it does not affect the shipped one. */
    public TestPack of(String programme) {
        return replacing("programme.yaml", "code: machine-tools", "code: " + programme);
    }

    /** Returns a steward of another programme. */
    public static TestCaller stewardOf(String programme) {
        return new TestCaller(
                UUID.randomUUID(), "person", programme, null, null, null, List.of(Role.PROGRAMME_STEWARD));
    }

    /** Loads a ZIP as a version. */
    public static Api.Answer load(Api api, String version, byte[] zip) {
        return load(api.as(TestCaller.steward()), version, zip);
    }

    /** Loads a ZIP as a version of the steward's programme. */
    public static Api.Answer load(Api.As steward, String version, byte[] zip) {
        return steward.send("PUT", "/packs/" + version, "application/zip", BodyPublishers.ofByteArray(zip));
    }

    /** Publishes the shipped pack if necessary, and lets the association adopt it. */
    public static void adoptedBy(Api api, TestAssociation association) {
        var steward = api.as(TestCaller.steward());
        assertThat(load(api, VERSION, shipped().zip()).status()).isIn(200, 201);
        steward.post("/catalogues/" + VERSION + "/publication", null).expect(200);
        api.as(TestCaller.of(association, Role.ASSOCIATION_ADMIN))
                .put("/catalogue", Map.of("version", VERSION))
                .expect(200);
    }
}
