package eu.spindle.test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for texts that a language of the product lacks, or that name something else than the English ones. */
public final class LanguageTexts {

    private static final List<String> LANGUAGES =
            List.of("de", "it", "es", "pt", "nl", "pl", "lt", "lv", "bg", "ro", "el", "sv", "zh");

    /** A place in a text: {@code {0}}, {@code {0,number,#}} or {@code {name}}. */
    private static final Pattern PLACE = Pattern.compile("\\{(\\w[\\w-]*)");

    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    /** Where code names the code of a problem, as a literal. */
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:DomainException\\s*\\.(?:conflict|forbidden)\\(|(?:ApiException|DomainException)\\s*\\.of\\(\\s*(?:HttpStatus|ErrorKind)\\.\\w+,|DomainException\\s*\\.invalid\\(\\s*\"[^\"]*\",|FieldError\\.at\\([^\";]*(?:\"[^\"]*\")?[^\";]*,)\\s*\"([a-z](?:[a-z0-9.-]*[a-z0-9])?)\"");

    /** All that makes a problem, up to the end of its statement. */
    private static final Pattern STATEMENT =
            Pattern.compile("(?:ApiException|DomainException|FieldError)\\s*\\.\\w+\\([^;]*;");

    /** The code of a state, a role and the like, in place of the enum itself. */
    private static final Pattern ENUM_CODE = Pattern.compile(
            "\\b(\\w*(?i:state|status|role|direction|day|type|kind|severity)\\b(?:\\(\\))?\\)?)\\s*\\.(?:code|name|toString)\\(\\)");

    /** What tells a year or a code, and a number with separators for thousands. */
    private static final Pattern YEAR_OR_CODE = Pattern.compile("year|cycle|code|version|revision");

    private static final Pattern QUANTITY = Pattern.compile("\\{\\w+,\\s*(?:number(?!,#\\})|plural|choice)");

    private LanguageTexts() {}

    /**
     * What is missing, extra or different in any language.
     *
     * @param english where the English texts are, e.g. {@code /messages.properties}
     * @param others where those of another language are, with {@code %s} for it, e.g. {@code /messages_%s.properties}
     */
    public static List<String> gaps(String english, String others) {
        var gaps = new ArrayList<String>();
        var wanted = read(english);
        for (var language : LANGUAGES) {
            var texts = read(others.formatted(language));
            for (var key : wanted.stringPropertyNames()) {
                compare(language + " " + key, wanted.getProperty(key), texts.getProperty(key, ""), gaps);
            }
            texts.stringPropertyNames().stream()
                    .filter(key -> !wanted.containsKey(key))
                    .forEach(key -> gaps.add(language + " " + key + " is in no other language"));
        }
        return gaps;
    }

    /** Codes of problems that the sources of a service name and that have no English text. */
    public static List<String> unexplained(Path sources, String... english) {
        var known = new Properties();
        Stream.of(english).map(LanguageTexts::read).forEach(known::putAll);
        var unknown = new TreeSet<String>();
        try (var files = Files.walk(sources)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                REFUSAL.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(code -> !known.containsKey("problem." + code))
                        .forEach(unknown::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(unknown);
    }

    /** Where sources give a problem the code of a state, a role or the like, which its text would show to people. */
    public static List<String> shownCodes(Path sources) {
        var shown = new TreeSet<String>();
        try (var files = Files.walk(sources)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                STATEMENT
                        .matcher(Files.readString(file))
                        .results()
                        .flatMap(made -> ENUM_CODE.matcher(made.group()).results())
                        .forEach(found -> shown.add(file.getFileName() + ": " + found.group()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(shown);
    }

    private static void compare(String what, String english, String text, List<String> gaps) {
        if (text.isBlank()) {
            gaps.add(what + " is missing");
        } else if (!places(english).equals(places(text))) {
            gaps.add("%s names %s, not %s".formatted(what, places(text), places(english)));
        } else if (YEAR_OR_CODE.matcher(what).find() && QUANTITY.matcher(text).find()) {
            gaps.add(what + " writes a year or a code as a quantity");
        } else if (LONE_APOSTROPHE.matcher(text).find()) {
            // It would make plain text of whatever follows it.
            gaps.add(what + " has a lone apostrophe");
        }
    }

    private static TreeSet<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().map(found -> found.group(1)).forEach(places::add);
        return places;
    }

    private static Properties read(String path) {
        var texts = new Properties();
        try (var file = LanguageTexts.class.getResourceAsStream(path)) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
