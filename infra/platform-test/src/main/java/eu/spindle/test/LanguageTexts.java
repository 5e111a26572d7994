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

/** Finds texts that are missing in a language of the product, or whose placeholders differ from the English ones. */
public final class LanguageTexts {

    private static final List<String> LANGUAGES =
            List.of("de", "it", "es", "pt", "nl", "pl", "lt", "lv", "bg", "ro", "el", "sv", "zh");

    /** A placeholder: {@code {0}}, {@code {0,number,#}} or {@code {name}}. */
    private static final Pattern PLACE = Pattern.compile("\\{(\\w[\\w-]*)");

    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    /** A literal code of a problem in the sources. */
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:DomainException\\s*\\.(?:conflict|forbidden)\\(|(?:ApiException|DomainException)\\s*\\.of\\(\\s*(?:HttpStatus|ErrorKind)\\.\\w+,|DomainException\\s*\\.invalid\\(\\s*\"[^\"]*\",|FieldError\\.at\\([^\";]*(?:\"[^\"]*\")?[^\";]*,)\\s*\"([a-z](?:[a-z0-9.-]*[a-z0-9])?)\"");

    /** The whole expression that creates a problem, up to the end of its statement. */
    private static final Pattern STATEMENT =
            Pattern.compile("(?:ApiException|DomainException|FieldError)\\s*\\.\\w+\\([^;]*;");

    /** The code of an enum, in place of the enum itself. */
    private static final Pattern ENUM_CODE = Pattern.compile(
            "\\b(\\w*(?i:state|status|role|direction|day|type|kind|severity)\\b(?:\\(\\))?\\)?)\\s*\\.(?:code|name|toString)\\(\\)");

    /** The format of a number, which distinguishes a year or a code from a quantity. */
    private static final Pattern YEAR_OR_CODE = Pattern.compile("year|cycle|code|version|revision");

    private static final Pattern QUANTITY = Pattern.compile("\\{\\w+,\\s*(?:number(?!,#\\})|plural|choice)");

    private LanguageTexts() {}

    /**
     * Returns the missing, additional and different texts of all languages.
     *
     * @param english resource of the English texts, e.g. {@code /messages.properties}
     * @param others resource of another language, e.g. {@code /messages_%s.properties}
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

    /** Returns the codes of problems in the sources of a service that have no English text. */
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

    /** Returns the places where sources pass the code of an enum to a problem, whose text would show it to people. */
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
            // In a format, an apostrophe would quote whatever follows it.
            gaps.add(what + " has a lone apostrophe");
        }
    }

    private static TreeSet<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().map(found -> found.group(1)).forEach(places::add);
        return places;
    }

    private static Properties read(String path) {
        var texts = new OnceOnly(path);
        try (var file = LanguageTexts.class.getResourceAsStream(path)) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Properties that refuse a key given twice, of which one text would be lost. */
    private static final class OnceOnly extends Properties {

        private static final long serialVersionUID = 1L;

        private final String path;

        OnceOnly(String path) {
            this.path = path;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalStateException(path + " has the key " + key + " twice");
            }
            return super.put(key, value);
        }
    }
}
