package eu.spindle.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The machine-tool pack as it lies in the source tree, read as plain maps and lists. */
public final class PackFiles {

    private static final Path ROOT = Path.of("machine-tools");

    private PackFiles() {}

    static Map<String, Object> read(String file) {
        try (var in = Files.newBufferedReader(ROOT.resolve(file))) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Map<String, Object>> dataPoints() {
        return list(read("data-points.yaml"), "dataPoints");
    }

    static List<Map<String, Object>> commitments() {
        return list(read("commitments.yaml"), "commitments");
    }

    public static List<Map<String, Object>> indicators() {
        return list(read("indicators.yaml"), "indicators");
    }

    /** The data points that every report answers. */
    public static List<String> core() {
        return strings(read("programme.yaml"), "core");
    }

    public static List<Map<String, Object>> checks() {
        return list(read("checks.yaml"), "checks");
    }

    /** The formulas of the derived figures by code. */
    public static Map<String, String> derived() {
        Map<String, String> formulas = new LinkedHashMap<>();
        list(read("programme.yaml"), "derived")
                .forEach(each -> formulas.put((String) each.get("code"), (String) each.get("formula")));
        return formulas;
    }

    static List<String> languages() {
        return strings(read("programme.yaml"), "languages");
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> of, String name) {
        return (List<Map<String, Object>>) of.getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked")
    static List<String> strings(Map<String, Object> of, String name) {
        return (List<String>) of.getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> of, String name) {
        return (Map<String, Object>) of.getOrDefault(name, Map.of());
    }
}
