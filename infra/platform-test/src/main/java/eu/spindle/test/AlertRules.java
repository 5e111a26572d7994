package eu.spindle.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/**
 * The alerts of {@code infra/deploy/prometheus/rules.yaml}: an alert on a measure that nobody takes never rings, so each
 * measure that a rule names is looked for in what a running service tells.
 */
public final class AlertRules {

    private static final Pattern NAME = Pattern.compile("\\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\\b");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}");
    private static final Set<String> FUNCTIONS = Set.of("histogram_quantile");

    private AlertRules() {}

    /** What each alert, and each rule that others build on, asks for: its expression by its name. */
    static Map<String, String> expressions() {
        try (var file = Files.newInputStream(ApiDocument.folder().resolve("infra/deploy/prometheus/rules.yaml"))) {
            Map<String, List<Map<String, List<Map<String, Object>>>>> rules = new Yaml().load(file);
            var expressions = new TreeMap<String, String>();
            rules.get("groups").stream()
                    .flatMap(group -> group.get("rules").stream())
                    .forEach(rule -> {
                        var name = rule.getOrDefault("alert", rule.get("record"));
                        expressions.put(name.toString(), rule.get("expr").toString());
                    });
            return expressions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The measures that rules name and the service with this management port does not tell; empty when all is well. */
    public static Set<String> unknownMeasures(int managementPort) {
        var told = scrape(managementPort);
        var unknown = new TreeSet<String>();
        expressions()
                .values()
                .forEach(expression -> NAME.matcher(LABELS.matcher(expression).replaceAll(""))
                        .results()
                        .map(found -> found.group())
                        // Recorded by another rule.
                        .filter(name -> !expressions().keySet().stream().anyMatch(rule -> rule.contains(name)))
                        .filter(name -> !FUNCTIONS.contains(name))
                        .filter(name -> told.lines()
                                .noneMatch(line -> line.startsWith(name + "{") || line.startsWith(name + " ")))
                        .forEach(unknown::add));
        return unknown;
    }

    private static String scrape(int managementPort) {
        try (var answer = URI.create("http://localhost:" + managementPort + "/actuator/prometheus")
                .toURL()
                .openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
