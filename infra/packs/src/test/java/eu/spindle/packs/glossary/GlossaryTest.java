package eu.spindle.packs.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All texts use one word per concept, on the web, in mails, in problems and in packs, and contain no codes. */
class GlossaryTest {

    /** Texts whose translation does not follow the glossary yet, one file per language; none is added. */
    private static final Path OPEN = Path.of("src/test/resources/glossary-open");

    /** Codes of the catalogue, constants of the code, and instants or dates in machine format. */
    private static final Pattern RAW = Pattern.compile(
            "\\b[A-Z]{3}-\\d|\\b[A-Z]+_[A-Z]+\\b|\\d{4}-\\d{2}(-\\d{2})?|\\d{2}:\\d{2}:\\d{2}|\\dT\\d|\\d[hms]Z");

    /** Texts for people; problems and the OpenAPI documents name codes on purpose. */
    private static final Set<String> FOR_PEOPLE = Set.of("mail", "web", "pages", "public");

    private static final Glossary GLOSSARY = Glossary.read();
    private static final List<ProductText> TEXTS = ProductText.all();

    static List<String> languages() {
        return ProductText.LANGUAGES;
    }

    @Test
    void namesEachConceptInEachLanguage() {
        for (var concept : GLOSSARY.concepts()) {
            assertThat(concept.term().keySet())
                    .as(concept.name())
                    .containsExactlyInAnyOrderElementsOf(ProductText.LANGUAGES);
            assertThat(concept.plural().keySet())
                    .as(concept.name())
                    .containsExactlyInAnyOrderElementsOf(ProductText.LANGUAGES);
            for (var name : concept.named()) {
                assertThat(TEXTS)
                        .as("%s is named in %s", concept.name(), name)
                        .filteredOn(text -> text.name().equals(name))
                        .hasSize(ProductText.LANGUAGES.size());
            }
        }
    }

    @Test
    void keepsCommitmentAndPledgeApart() {
        var commitment = GLOSSARY.concepts().get(0).term();
        var pledge = GLOSSARY.concepts().get(1).term();
        assertThat(commitment).allSatisfy((language, word) -> assertThat(word).isNotEqualTo(pledge.get(language)));
    }

    @Test
    void avoidsNoWordThatItRequires() {
        for (var language : ProductText.LANGUAGES) {
            var avoided = avoided(language);
            for (var concept : GLOSSARY.concepts()) {
                assertThat(concept.term().get(language)).doesNotContainPattern(avoided);
                assertThat(concept.plural().get(language)).doesNotContainPattern(avoided);
            }
        }
    }

    @Test
    void theEnglishHoldsNoRetiredPhrase() {
        var retired = Glossary.anyOf(GLOSSARY.retired(), "en");
        assertThat(of("en"))
                .filteredOn(text -> retired.matcher(text.words()).find())
                .isEmpty();
    }

    @Test
    void theWordsOfAPluralAreCheckedAndItsPlaceholdersAreNot() {
        assertThat(of("en"))
                .filteredOn(text -> text.name().equals("web:import.applied"))
                .singleElement()
                .satisfies(text -> assertThat(text.words().split("\\W+"))
                        .containsExactlyInAnyOrder("", "firm", "imported", "firms", "imported"));
        assertThat(TEXTS).noneMatch(text -> text.words().matches(".*[{}].*"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextUsesTheWordOfTheGlossary(String language) throws IOException {
        var wrong = new TreeSet<String>();
        var avoided = avoided(language);
        for (var text : of(language)) {
            if (avoided.matcher(text.words()).find()) {
                wrong.add(text.name());
            }
            for (var concept : GLOSSARY.concepts()) {
                if (concept.named().contains(text.name()) && !concept.isNamedIn(text)) {
                    wrong.add(text.name());
                }
            }
        }
        assertThat(wrong)
                .as("texts that do not use the glossary's words, and %s/%s.txt", OPEN, language)
                .containsExactlyInAnyOrderElementsOf(open(language));
    }

    @Test
    void containNoCodesOrInstants() {
        assertThat(TEXTS)
                .filteredOn(text -> FOR_PEOPLE.contains(text.where()))
                .filteredOn(text -> RAW.matcher(text.words()).find())
                .isEmpty();
    }

    @Test
    void noMailHoldsTheCodeOfAClockAStateOrARole() {
        var codes = of("en").stream()
                .filter(text -> text.where().equals("mail"))
                .map(ProductText::key)
                .filter(key -> key.matches("(clock|state|role)-.*-.*"))
                .map(key -> key.replaceFirst("^[a-z]+-", ""))
                .toList();
        var held = Glossary.anyOf(codes, "en");
        assertThat(codes).contains("first-response", "waiting-for-requester");
        assertThat(TEXTS)
                .filteredOn(text -> text.where().equals("mail"))
                .filteredOn(text -> held.matcher(text.words()).find())
                .isEmpty();
    }

    private List<ProductText> of(String language) {
        return TEXTS.stream().filter(text -> text.language().equals(language)).toList();
    }

    private Pattern avoided(String language) {
        return Glossary.anyOf(GLOSSARY.avoided().getOrDefault(language, List.of()), language);
    }

    private static List<String> open(String language) throws IOException {
        var file = OPEN.resolve(language + ".txt");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
