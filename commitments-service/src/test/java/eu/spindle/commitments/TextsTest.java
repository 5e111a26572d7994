package eu.spindle.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.association.AssociationStatus;
import eu.spindle.commitments.catalogue.content.Direction;
import eu.spindle.commitments.pledge.PledgeState;
import eu.spindle.platform.access.Role;
import eu.spindle.test.LanguageTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of problems in all languages of the product. */
class TextsTest {

    @Test
    void noLanguageLacksAText() {
        assertThat(LanguageTexts.gaps("/messages.properties", "/messages_%s.properties"))
                .isEmpty();
    }

    @Test
    void everyCodeIsExplained() {
        assertThat(LanguageTexts.unexplained(
                        Path.of("src/main/java"), "/messages.properties", "/platform-messages.properties"))
                .isEmpty();
    }

    @Test
    void noProblemShowsACode() {
        assertThat(LanguageTexts.shownCodes(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void everyStateHasANameForReaders() throws IOException {
        var texts = new Properties();
        try (var file = TextsTest.class.getResourceAsStream("/messages.properties")) {
            texts.load(file);
        }
        assertThat(Stream.of(PledgeState.values(), AssociationStatus.values(), Role.values(), Direction.values())
                        .flatMap(Stream::of)
                        .map(constant -> "code.%s.%s"
                                .formatted(
                                        hyphened(constant.getDeclaringClass().getSimpleName()),
                                        hyphened(constant.name()))))
                .allMatch(texts::containsKey);
    }

    private static String hyphened(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
