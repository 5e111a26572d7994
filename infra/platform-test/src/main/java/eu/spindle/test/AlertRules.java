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
 * The alerts of {@code infra/deploy/prometheus/rules.yaml}. An alert on a metric that does not exist never fires, so
 * each metric of a rule is looked up in the metrics of a running service.
 */
public final class AlertRules {

    private static final Pattern NAME = Pattern.compile("\\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\\b");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}");
    private static final Set<String> FUNCTIONS = Set.of("histogram_quantile");
    /** Metrics of the gateway only, of services with tasks, or that exist after the first consumed message. */
    private static final Set<String> NOT_OF_ALL = Set.of(
            "spindle_account_unchecked_seconds",
            "spindle_task_late_seconds",
            "kafka_consumer_fetch_manager_records_lag");

    private AlertRules() {}

    /** Returns the names of all alerts. */
    static List<String> alerts() {
        return rules().stream()
                .filter(rule -> rule.containsKey("alert"))
                .map(rule -> rule.get("alert").toString())
                .toList();
    }

    private static List<Map<String, Object>> rules() {
        try (var file = Files.newInputStream(ApiDocument.folder().resolve("infra/deploy/prometheus/rules.yaml"))) {
            Map<String, List<Map<String, List<Map<String, Object>>>>> document = new Yaml().load(file);
            return document.get("groups").stream()
                    .flatMap(group -> group.get("rules").stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The expressions of alerts, and of rules that others build on, by their names. */
    private static Map<String, String> expressions() {
        var expressions = new TreeMap<String, String>();
        rules().forEach(rule -> expressions.put(
                rule.getOrDefault("alert", rule.get("record")).toString(),
                rule.get("expr").toString()));
        return expressions;
    }

    /**
     * Returns the metrics of rules that the service with this management port does not publish; empty when there are
     * none.
     */
    public static Set<String> unknownMeasures(int managementPort) {
        var told = scrape(managementPort);
        var unknown = new TreeSet<String>();
        var expressions = expressions();
        expressions
                .values()
                .forEach(expression -> NAME.matcher(LABELS.matcher(expression).replaceAll(""))
                        .results()
                        .map(found -> found.group())
                        // Created by a recording rule.
                        .filter(name -> expressions.keySet().stream().noneMatch(rule -> rule.contains(name)))
                        .filter(name -> !FUNCTIONS.contains(name) && !NOT_OF_ALL.contains(name))
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
