package eu.spindle.platform.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from the files of a pack, and what is noted of a broken one. */
class PackArchiveTest {

    private final PackErrors errors = new PackErrors();

    @Test
    void readsScalarsAsTheyAreWritten() throws IOException {
        var section = section("version: 1.10\ncode: \"007\"\nfrom: 0.90\nflag: no\nnone:\nmany: [a, 2]");

        assertThat(section.text("version")).isEqualTo("1.10");
        assertThat(section.text("code")).isEqualTo("007");
        assertThat(section.decimal("from")).isEqualByComparingTo("0.9");
        assertThat(section.text("flag")).isEqualTo("no");
        assertThat(section.text("none")).isNull();
        assertThat(section.texts("many")).containsExactly("a", "2");
        assertThat(section.part("gone").keys()).isEmpty();
        assertThatNoException().isThrownBy(errors::throwIfAny);
    }

    @Test
    void notesEverythingWithItsPlace() throws IOException {
        var section = section("items:\n  - { code: a, from: x }\n  - { from: 1E999999999 }");

        section.list("items").forEach(item -> {
            item.required("code");
            item.decimal("from");
        });

        assertThat(noted())
                .extracting(FieldError::field)
                .containsExactly(
                        "section.yaml.items[0].from", "section.yaml.items[1].code", "section.yaml.items[1].from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [",
                "a: 1\na: 2",
                "- a\n- b",
                "just a text",
                "",
                "a: [[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]",
                "a: 1111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111",
                "a: !!java.lang.Runtime {}\n  b: ["
            })
    void passesOverWhatIsNoMapping(String text) throws IOException {
        assertThat(section(text).keys()).isEmpty();
        assertThat(noted()).extracting(FieldError::code).containsExactly("pack-file-unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\nb: \"x\\0\"",
                "a: 1\nb: \"\\uD83D\"",
                "a: 1\n\"b\\x07\": 1",
                "a: 1\nb: [1, { c: \"\\uDE00\\uD83D\" }]"
            })
    void passesOverTextsThatCannotBeStored(String text) throws IOException {
        assertThat(section(text).keys()).isEmpty();
        assertThat(noted()).containsExactly(FieldError.at("section.yaml", "pack-text-unclean", 2));
    }

    @Test
    void readsWholeCharactersWrittenInHalves() throws IOException {
        assertThat(section("a: \"\\uD83D\\uDE00\"").text("a")).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void notesAMissingSection() throws IOException {
        var archive = PackArchive.read(zip("other.yaml", "a: 1"));

        assertThat(archive.section("section.yaml", errors).keys()).isEmpty();
        assertThat(noted()).extracting(FieldError::code).containsExactly("pack-file-missing");
    }

    @Test
    void growsNoBiggerThroughAliases() throws IOException {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 20; i++) {
            text.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1));
        }
        assertThat(section(text.toString()).texts("a19")).hasSizeLessThan(5);
    }

    private PackNode section(String text) throws IOException {
        return PackArchive.read(zip("section.yaml", text)).section("section.yaml", errors);
    }

    private List<FieldError> noted() {
        return catchThrowableOfType(DomainException.class, errors::throwIfAny).fieldErrors();
    }

    private static byte[] zip(String path, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
