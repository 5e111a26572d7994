package eu.spindle.platform.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.spindle.platform.archive.UnsafeZipException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ZIP file is believed when both of its lists say the same, and only within bounds. */
class InspectedZipTest {

    private static final ZipLimits LIMITS = new ZipLimits(10, 4 << 20, 100);

    @TempDir
    Path folder;

    @Test
    void readsWhatBothListsSay() throws IOException {
        try (var zip = open(zip("a.txt", "b/c.txt"))) {
            assertThat(zip.entries()).extracting(InspectedZip.Entry::name).containsExactly("a.txt", "b/c.txt");
            try (var content = zip.read("b/c.txt")) {
                assertThat(content.readAllBytes()).asString().isEqualTo("content of b/c.txt");
            }
        }
    }

    @Test
    void refusesAnEntryThatOnlyOneListKnows() throws IOException {
        var two = zip("a.txt", "b.txt");
        var renamed = two.clone();
        // The second of the two names, as the list at the end has it.
        renamed[lastIndexOf(renamed, "b.txt")] = 'x';
        refuses(renamed, Reason.BROKEN);
        var renamedHere = two.clone();
        renamedHere[indexOf(renamedHere, "b.txt")] = 'x';
        refuses(renamedHere, Reason.BROKEN);
    }

    @Test
    void refusesWhatStandsBeforeOrAfter() throws IOException {
        var plain = zip("a.txt");
        refuses(Arrays.copyOf(plain, plain.length + 1), Reason.BROKEN);
        var before = new byte[plain.length + 7];
        System.arraycopy(plain, 0, before, 7, plain.length);
        refuses(before, Reason.BROKEN);
        refuses(Arrays.copyOf(plain, plain.length - 5), Reason.BROKEN);
        refuses(new byte[0], Reason.BROKEN);
    }

    @Test
    void refusesOtherContentThanIsListed() throws IOException {
        var plain = zip("a.txt");
        var wrong = plain.clone();
        // The checksum in the list at the end.
        wrong[lastIndexOf(wrong, "a.txt") - 30] ^= 1;
        refuses(wrong, Reason.BROKEN);
    }

    @Test
    void refusesNamesThatAreNoPathsOrThereTwice() throws IOException {
        for (var name : new String[] {"../a.txt", "/a.txt", "c:a.txt", "a/../b"}) {
            refuses(zip(name), Reason.BROKEN);
        }
        refuses(zip("a.txt", "A.TXT"), Reason.BROKEN);
    }

    @Test
    void refusesTooManyTooLargeAndTooTight() throws IOException {
        var names = new String[11];
        Arrays.setAll(names, number -> "file" + number);
        refuses(zip(names), Reason.TOO_LARGE);
        refuses(zipOf("zeros", new byte[3 << 20]), Reason.TOO_LARGE);
        refuses(zipOf("zeros", new byte[5 << 20]), Reason.TOO_LARGE);
    }

    @Test
    void tellsArchivesAndProgramsByTheirContent() throws IOException {
        try (var zip = open(zipOf("innocent.xml", zip("a.txt")))) {
            assertThat(zip.entries().getFirst().content()).isEqualTo(ZipContent.ARCHIVE);
        }
        try (var zip = open(zipOf("innocent.xml", "MZ program".getBytes(StandardCharsets.US_ASCII)))) {
            assertThat(zip.entries().getFirst().content()).isEqualTo(ZipContent.PROGRAM);
        }
    }

    private void refuses(byte[] file, Reason reason) {
        assertThatExceptionOfType(UnsafeZipException.class)
                .isThrownBy(() -> open(file).close())
                .satisfies(unsafe -> assertThat(unsafe.reason()).isEqualTo(reason));
    }

    private InspectedZip open(byte[] file) throws IOException {
        return InspectedZip.open(Files.write(folder.resolve("file"), file), LIMITS);
    }

    private static byte[] zip(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("content of " + name).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] zipOf(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static int indexOf(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static int lastIndexOf(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).lastIndexOf(text);
    }
}
