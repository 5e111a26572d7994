package eu.spindle.packs;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules for the machine-tool pack, before it is loaded. */
class MachineToolPackTest {

    private final Map<String, Object> programme = PackFiles.read("programme.yaml");
    private final List<Map<String, Object>> dataPoints = PackFiles.dataPoints();
    private final List<Map<String, Object>> commitments = PackFiles.commitments();
    private final List<Map<String, Object>> indicators = PackFiles.indicators();
    private final List<Map<String, Object>> checks = PackFiles.checks();
    private final Map<String, String> derived = PackFiles.derived();

    static List<String> languages() {
        return PackFiles.languages();
    }

    @Test
    void holdsTheWholeCatalogue() {
        assertThat(dataPoints).hasSize(147);
        assertThat(commitments).hasSize(40);
        assertThat(indicators).hasSize(97);
        assertThat(languages()).hasSize(14).doesNotHaveDuplicates();
    }

    @Test
    void asksEveryFirmForAFewFiguresThatAreThere() {
        assertThat(codes(dataPoints)).containsAll(PackFiles.core());
        assertThat(PackFiles.core()).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void usesEachCodeOnce() {
        List<Object> codes = new ArrayList<>(derived.keySet());
        for (var part : List.of(dataPoints, commitments, indicators, checks)) {
            part.forEach(each -> codes.add(each.get("code")));
        }
        assertThat(codes).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void namesOnlyKnownFiguresInFormulas() {
        Set<String> known = knownFigures();
        assertThat(known).containsAll(identifiers(derived.values()));
        indicators.forEach(each -> assertThat(known).as("%s", each.get("code")).containsAll(Formula.identifiers((String)
                each.get("formula"))));
        checks.forEach(each -> assertThat(known)
                .as("%s", each.get("code"))
                .containsAll(Formula.identifiers((String) each.get("expression")))
                .containsAll(PackFiles.strings(each, "dataPoints")));
    }

    @Test
    void usesEveryDataPointInAFormulaOrAsABase() {
        Set<String> used = new TreeSet<>(identifiers(derived.values()));
        indicators.forEach(each -> used.addAll(Formula.identifiers((String) each.get("formula"))));
        checks.forEach(each -> used.addAll(Formula.identifiers((String) each.get("expression"))));
        assertThat(used).containsAll(codes(dataPoints));
    }

    @Test
    void knowsTheBaseOfEveryPart() {
        Set<String> known = codes(dataPoints);
        Map<Object, Object> units = dataPoints.stream().collect(toMap(d -> d.get("code"), d -> d.get("unit")));
        dataPoints.stream().filter(each -> each.containsKey("ofThese")).forEach(each -> {
            assertThat(known).contains((String) each.get("ofThese")).isNotEqualTo(each.get("code"));
            assertThat(units.get(each.get("ofThese"))).isEqualTo(each.get("unit"));
        });
    }

    @Test
    void mapsOnlyToListedVersionsOfStandards() {
        Map<Object, List<String>> versions = new HashMap<>();
        PackFiles.list(programme, "standards")
                .forEach(each -> versions.put(each.get("code"), PackFiles.strings(each, "versions")));
        for (var part : List.of(dataPoints, commitments, indicators)) {
            for (var each : part) {
                for (var mapping : PackFiles.list(each, "mappings")) {
                    assertThat(versions).containsKey(mapping.get("standard"));
                    assertThat(versions.get(mapping.get("standard"))).contains((String) mapping.get("version"));
                    assertThat(mapping.containsKey("element") || mapping.containsKey("references"))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void refersOnlyToWhatExists() {
        Set<String> units = codes(PackFiles.list(programme, "units"));
        assertThat(units).containsAll(values(dataPoints, "unit")).containsAll(values(indicators, "unit"));
        assertThat(PackFiles.strings(programme, "evidence")).containsAll(values(indicators, "evidence"));
        assertThat(PackFiles.strings(programme, "keyAreas")).containsAll(values(commitments, "keyArea"));
        assertThat(PackFiles.strings(programme, "perspectives")).containsAll(values(commitments, "perspective"));
        assertThat(codes(commitments)).containsExactlyInAnyOrderElementsOf(values(indicators, "commitment"));
        commitments.forEach(each ->
                assertThat(PackFiles.strings(programme, "themes")).containsAll(PackFiles.strings(each, "themes")));
    }

    @Test
    void givesLimitsForEveryBandAndForNothingElse() {
        indicators.forEach(each -> assertThat(each.containsKey("band"))
                .as("%s", each.get("code"))
                .isEqualTo("band".equals(each.get("direction"))));
    }

    @Test
    void neverPoolsSensitiveFigures() {
        Set<String> sensitive = dataPoints.stream()
                .filter(each -> Boolean.TRUE.equals(each.get("sensitive")))
                .map(each -> (String) each.get("code"))
                .collect(toSet());
        assertThat(sensitive).isNotEmpty();
        indicators.stream()
                .filter(each -> Formula.identifiers((String) each.get("formula")).stream()
                        .anyMatch(sensitive::contains))
                .forEach(each -> assertThat(each.get("pooled"))
                        .as("%s", each.get("code"))
                        .isEqualTo(false));
    }

    @Test
    void givesExamplesThatPassEveryCheck() {
        Map<String, BigDecimal> examples = new HashMap<>();
        dataPoints.forEach(each -> examples.put((String) each.get("code"), number((String) each.get("example"))));
        Map<String, BigDecimal> all = withDerived(examples);
        checks.forEach(each -> assertThat(Formula.value((String) each.get("expression"), all))
                .as("%s", each.get("code"))
                .isIn(null, BigDecimal.ONE));
        dataPoints.stream()
                .filter(each -> each.containsKey("ofThese"))
                .forEach(each -> assertThat(examples.get((String) each.get("code")))
                        .as("%s", each.get("code"))
                        .isLessThanOrEqualTo(examples.get((String) each.get("ofThese"))));
    }

    /** Doubling every figure of one dimension must change an indicator as its unit requires. */
    @Test
    void givesEveryIndicatorAUnitOfItsFormulasDimension() {
        Map<String, String> dimensions = new HashMap<>();
        PackFiles.list(programme, "units")
                .forEach(each -> dimensions.put((String) each.get("code"), (String) each.get("dimension")));
        Set<String> base = new TreeSet<>();
        dimensions.values().forEach(each -> base.addAll(exponents(each).keySet()));
        for (String dimension : base) {
            Map<String, BigDecimal> once = withDerived(scaled(dimensions, dimension, 1));
            Map<String, BigDecimal> twice = withDerived(scaled(dimensions, dimension, 2));
            for (var each : indicators) {
                String formula = (String) each.get("formula");
                String unit = dimensions.get((String) each.get("unit"));
                BigDecimal before = Formula.value(formula, once);
                BigDecimal after = Formula.value(formula, twice);
                assertThat(after.doubleValue() / before.doubleValue())
                        .as("%s in %s", each.get("code"), dimension)
                        .isCloseTo(Math.pow(2, exponents(unit).getOrDefault(dimension, 0)), Offset.offset(1e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void speaksEveryLanguageCompletely(String language) {
        Map<String, String> english = flat("", PackFiles.read("texts/en.yaml"));
        Map<String, String> texts = flat("", PackFiles.read("texts/" + language + ".yaml"));
        assertThat(texts.keySet()).isEqualTo(english.keySet());
        assertThat(texts).containsEntry("/language", language);
        assertThat(texts.values()).noneMatch(String::isBlank);
        texts.forEach((key, text) -> assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.get(key))));
    }

    @Test
    void hasATextForEveryCode() {
        Map<String, Object> english = PackFiles.read("texts/en.yaml");
        assertThat(PackFiles.map(english, "dataPoints").keySet()).isEqualTo(codes(dataPoints));
        assertThat(PackFiles.map(english, "indicators").keySet()).isEqualTo(codes(indicators));
        assertThat(PackFiles.map(english, "commitments").keySet()).isEqualTo(codes(commitments));
        assertThat(PackFiles.map(english, "checks").keySet()).isEqualTo(codes(checks));
        assertThat(PackFiles.map(english, "units").keySet()).isEqualTo(codes(PackFiles.list(programme, "units")));
        for (String part : List.of("keyAreas", "perspectives", "themes", "evidence")) {
            assertThat(PackFiles.map(english, part).keySet()).containsAll(PackFiles.strings(programme, part));
        }
    }

    @Test
    void isPackedOnTheClasspath() throws IOException {
        Set<String> entries = new TreeSet<>();
        try (var in = MachineToolPackTest.class.getResourceAsStream("/packs/machine-tools.zip");
                var zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                entries.add(entry.getName());
        }
        assertThat(entries)
                .contains("programme.yaml", "data-points.yaml", "commitments.yaml", "indicators.yaml", "checks.yaml");
        languages().forEach(each -> assertThat(entries).contains("texts/" + each + ".yaml"));
    }

    private Map<String, BigDecimal> scaled(Map<String, String> dimensions, String dimension, int factor) {
        Map<String, BigDecimal> values = new HashMap<>();
        int prime = 3;
        for (var each : dataPoints) {
            int exponent = exponents(dimensions.get((String) each.get("unit"))).getOrDefault(dimension, 0);
            prime += 2;
            values.put(
                    (String) each.get("code"),
                    BigDecimal.valueOf(prime).multiply(BigDecimal.valueOf(Math.pow(factor, exponent))));
        }
        return values;
    }

    private Map<String, BigDecimal> withDerived(Map<String, BigDecimal> values) {
        Map<String, BigDecimal> all = new HashMap<>(values);
        derived.forEach((code, formula) -> all.put(code, Formula.value(formula, values)));
        return all;
    }

    private static Map<String, Integer> exponents(String dimension) {
        Map<String, Integer> result = new TreeMap<>();
        String[] parts = dimension.split("/");
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].equals("1")) result.merge(parts[i], i == 0 ? 1 : -1, Integer::sum);
        }
        return result;
    }

    private static BigDecimal number(String text) {
        return text.equals("true") ? BigDecimal.ONE : new BigDecimal(text);
    }

    private Set<String> knownFigures() {
        Set<String> known = new TreeSet<>(codes(dataPoints));
        known.addAll(derived.keySet());
        return known;
    }

    private static Set<String> identifiers(Iterable<String> formulas) {
        Set<String> found = new TreeSet<>();
        formulas.forEach(each -> found.addAll(Formula.identifiers(each)));
        return found;
    }

    private static Set<String> codes(List<Map<String, Object>> of) {
        return values(of, "code");
    }

    private static Set<String> values(List<Map<String, Object>> of, String name) {
        return of.stream().map(each -> (String) each.get(name)).collect(toSet());
    }

    private static List<String> placeholders(String text) {
        return java.util.regex.Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .sorted()
                .toList();
    }

    private static Map<String, String> flat(String path, Object node) {
        Map<String, String> result = new TreeMap<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> result.putAll(flat(path + "/" + key, value)));
        } else {
            result.put(path, String.valueOf(node));
        }
        return result;
    }
}
