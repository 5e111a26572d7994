package eu.spindle.packs.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/**
 * A text for people, as in the source tree.
 *
 * @param where the part it belongs to, such as {@code web}, {@code mail} or {@code commitments}
 * @param words the text without placeholders and plural syntax
 */
record ProductText(String where, String language, String key, String words) {

    static final List<String> LANGUAGES =
            List.of("en", "de", "it", "es", "pt", "nl", "pl", "lt", "lv", "bg", "ro", "el", "sv", "zh");

    private static final Path ROOT = Path.of("../..");

    /** Bundles by the part they belong to; English has the name without a language, or its own beside the others. */
    private static final Map<String, String> BUNDLES = Map.of(
            "mail", "helpdesk-service/src/main/resources/notifications/%s.properties",
            "commitments", "commitments-service/src/main/resources/messages%s.properties",
            "monitoring", "monitoring-service/src/main/resources/messages%s.properties",
            "helpdesk", "helpdesk-service/src/main/resources/messages%s.properties",
            "platform", "infra/platform/src/main/resources/platform-messages%s.properties",
            "gateway", "gateway/src/main/resources/texts/problems%s.properties",
            "pages", "gateway/src/main/resources/texts/pages%s.properties",
            "public", "gateway/src/main/resources/texts/public%s.properties");

    /** Placeholders, by name or number, alone or with their format, but not the words of a plural's branch. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?<!(?:=\\d{1,9}|\\b(?:zero|one|two|few|many|other))\\s{0,9})\\{\\s*[\\w.-]+\\s*(?:,\\s*(?:number|date|time)[^{}]*)?}");

    private static final Pattern PLURAL = Pattern.compile(
            "\\{\\s*\\w+\\s*,\\s*(plural|choice|select)\\s*,|(=\\d+|zero|one|two|few|many|other)\\s*\\{");

    /** All of them. */
    static List<ProductText> all() {
        List<ProductText> texts = new ArrayList<>();
        for (String language : LANGUAGES) {
            BUNDLES.forEach((where, file) -> {
                String name = where.equals("mail") ? language : language.equals("en") ? "" : "_" + language;
                properties(ROOT.resolve(file.formatted(name)))
                        .forEach((key, text) -> texts.add(of(where, language, (String) key, (String) text)));
            });
            yaml(ROOT.resolve("gateway/ui/src/texts/" + language + ".json"))
                    .forEach((key, text) -> texts.add(of("web", language, key, (String) text)));
            flatten("", yaml(Path.of("machine-tools", "texts", language + ".yaml")), "pack", language, texts);
        }
        return texts;
    }

    private static ProductText of(String where, String language, String key, String text) {
        String words = PLURAL.matcher(PLACEHOLDER.matcher(text).replaceAll(" ")).replaceAll(" ");
        return new ProductText(where, language, key, words.replaceAll("[{}#]", " "));
    }

    private static void flatten(
            String path, Map<String, Object> part, String where, String language, List<ProductText> texts) {
        part.forEach((name, value) -> {
            String key = path.isEmpty() ? name : path + "." + name;
            if (value instanceof Map<?, ?> inner) {
                Map<String, Object> named = new java.util.LinkedHashMap<>();
                inner.forEach((each, text) -> named.put(String.valueOf(each), text));
                flatten(key, named, where, language, texts);
            } else {
                texts.add(of(where, language, key, String.valueOf(value)));
            }
        });
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Also what JSON holds, which is YAML. */
    static Map<String, Object> yaml(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return where + ":" + key;
    }
}
