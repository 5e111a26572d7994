package eu.spindle.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Documents name files, classes and methods that exist: what is renamed or removed is so there as well. */
class DocsTest {

    private static final String DOCUMENTS = "(README|infra/[^/]+/README|infra/docs/.*)\\.md";
    private static final String SOURCES =
            ".*\\.(java|jte|tsx?|mjs|sql|ya?ml|xml|json|properties|css|sh)|spindle|infra/bench/run";

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern WORD = Pattern.compile("\\w+");

    /** A name of two words or more, such as a class, a method or a field; not a part of one, such as {@code …Listener}. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w…<-])[A-Za-z][a-z0-9]+(?:[A-Z][a-z0-9]*)+(?![\\w>…])");

    /** Of libraries, in decisions that say why they are not used. */
    private static final Set<String> OF_OTHERS = Set.of("KafkaListener", "RecordInterceptor");

    @Test
    void nameFilesThatExist() throws IOException {
        var folders = folders();
        assertThat(missing(CODE, (document, code) -> {
                    var path = code.split(" ", 2)[0];
                    return folders.contains(path.replaceFirst("/.*", "")) && path.contains("/") && !exists(path);
                }))
                .isEmpty();
    }

    @Test
    void linkToFilesThatExist() {
        assertThat(missing(LINK, (document, link) -> !Files.exists(document.resolveSibling(link))))
                .isEmpty();
    }

    @Test
    void nameClassesAndMethodsThatExist() {
        var words = new HashSet<String>(OF_OTHERS);
        Checkout.files(SOURCES)
                .forEach(file -> WORD.matcher(Checkout.text(file)).results().forEach(word -> words.add(word.group())));
        assertThat(missing(
                        CODE,
                        (document, code) ->
                                NAME.matcher(code).results().anyMatch(name -> !words.contains(name.group()))))
                .isEmpty();
    }

    /** The names by which a path from the root begins. */
    private static Set<String> folders() throws IOException {
        var folders = new HashSet<String>();
        try (var all = Files.newDirectoryStream(
                Checkout.root(), folder -> Files.isDirectory(folder) && !Checkout.isProduced(folder))) {
            all.forEach(folder -> folders.add(folder.getFileName().toString()));
        }
        return folders;
    }

    /** A path with a placeholder, such as {@code <language>}, exists when the folder does that holds it. */
    private static boolean exists(String path) {
        var fixed = path.split("[<*…{]", 2)[0];
        return Files.exists(Checkout.root().resolve(fixed.equals(path) ? path : fixed.replaceFirst("[^/]*$", "")));
    }

    /** What is missing by this rule, of the first group of the pattern in each document. */
    private static List<String> missing(Pattern pattern, BiPredicate<Path, String> rule) {
        var missing = new ArrayList<String>();
        for (var document : Checkout.files(DOCUMENTS)) {
            pattern.matcher(Checkout.text(document))
                    .results()
                    .map(found -> found.group(1))
                    .filter(found -> rule.test(document, found))
                    .forEach(found -> missing.add(Checkout.root().relativize(document) + ": " + found));
        }
        return missing;
    }
}
