package eu.spindle.commitments.catalogue.pack;

import eu.spindle.commitments.catalogue.Band;
import eu.spindle.commitments.catalogue.Catalogue;
import eu.spindle.commitments.catalogue.CatalogueTexts;
import eu.spindle.commitments.catalogue.Commitment;
import eu.spindle.commitments.catalogue.Direction;
import eu.spindle.commitments.catalogue.Indicator;
import eu.spindle.commitments.catalogue.Mapping;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.pack.PackArchive;
import eu.spindle.platform.pack.PackErrors;
import eu.spindle.platform.pack.PackNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a pack whole and names all that is wrong with it at once. */
public final class PackReader {

    private static final Set<String> KINDS = Set.of("process", "outcome", "impact");

    private final PackArchive archive;
    private final PackErrors errors = new PackErrors();

    private PackReader(PackArchive archive) {
        this.archive = archive;
    }

    /** Reads the pack of a programme and version.
     *
     * @throws DomainException with a fault for each thing that is wrong
     */
    public static Pack read(PackArchive archive, String programme, String version) {
        return new PackReader(archive).pack(programme, version);
    }

    private Pack pack(String programme, String version) {
        var head = archive.section("programme.yaml", errors);
        same(head, "code", programme);
        same(head, "version", version);
        var keyAreas = head.texts("keyAreas");
        var commitments = archive.section("commitments.yaml", errors).list("commitments").stream()
                .map(entry -> commitment(entry, keyAreas))
                .toList();
        unique(commitments.stream().map(Commitment::code).toList(), "commitments.yaml");
        var units =
                head.list("units").stream().map(unit -> unit.required("code")).collect(Collectors.toSet());
        var codes = commitments.stream().map(Commitment::code).collect(Collectors.toSet());
        var indicators = indicators(units, codes);
        var catalogue = new Catalogue(head.texts("languages"), keyAreas, commitments, indicators);
        if (commitments.isEmpty()) {
            errors.add("commitments.yaml.commitments", "required");
        }
        var texts = texts(catalogue);
        errors.throwIfAny();
        return new Pack(programme, version, archive.hash(), catalogue, texts);
    }

    private static void same(PackNode head, String key, String expected) {
        var found = head.required(key);
        if (!found.isEmpty() && !found.equals(expected)) {
            head.error(key, "pack-for-another", found, expected);
        }
    }

    private void unique(List<String> codes, String file) {
        var seen = new HashSet<String>();
        codes.stream().filter(code -> !seen.add(code)).forEach(code -> errors.add(file, "pack-code-twice", code));
    }

    private static Commitment commitment(PackNode entry, List<String> keyAreas) {
        var keyArea = entry.required("keyArea");
        if (!keyArea.isEmpty() && !keyAreas.contains(keyArea)) {
            entry.error("keyArea", "pack-unknown-code", keyArea);
        }
        return new Commitment(
                entry.required("code"), keyArea, entry.text("perspective"), entry.texts("themes"), mappings(entry));
    }

    private List<Indicator> indicators(Set<String> units, Set<String> commitments) {
        var found = new ArrayList<Indicator>();
        for (var entry : archive.section("indicators.yaml", errors).list("indicators")) {
            known(entry, "unit", units);
            known(entry, "commitment", commitments);
            known(entry, "kind", KINDS);
            var indicator = indicator(entry);
            if (indicator != null) {
                found.add(indicator);
            }
        }
        unique(found.stream().map(Indicator::code).toList(), "indicators.yaml");
        return found;
    }

    private static void known(PackNode entry, String key, Set<String> codes) {
        var code = entry.required(key);
        if (!code.isEmpty() && !codes.contains(code)) {
            entry.error(key, "pack-unknown-code", code);
        }
    }

    private static @Nullable Indicator indicator(PackNode entry) {
        var code = entry.required("code");
        var direction = Direction.of(entry.required("direction"));
        if (direction.isEmpty()) {
            entry.error("direction", "pack-unknown-code", String.valueOf(entry.text("direction")));
            return null;
        }
        var band = direction.get() == Direction.BAND ? band(entry.part("band")) : null;
        if (direction.get() == Direction.BAND && band == null) {
            return null;
        }
        return new Indicator(
                code,
                String.valueOf(entry.text("commitment")),
                String.valueOf(entry.text("unit")),
                direction.get(),
                String.valueOf(entry.text("kind")),
                band,
                entry.text("evidence"),
                mappings(entry));
    }

    private static @Nullable Band band(PackNode entry) {
        var from = entry.decimal("from");
        var to = entry.decimal("to");
        if (from == null || to == null) {
            return null;
        }
        if (from.compareTo(to) > 0) {
            entry.error("from", "pack-band-reversed");
            return null;
        }
        return new Band(from, to);
    }

    private static List<Mapping> mappings(PackNode entry) {
        return entry.list("mappings").stream()
                .map(mapping -> new Mapping(
                        mapping.required("standard"),
                        mapping.required("version"),
                        mapping.texts("references"),
                        mapping.text("element"),
                        mapping.text("match")))
                .toList();
    }

    private Map<String, Map<String, String>> texts(Catalogue catalogue) {
        var texts = new TreeMap<String, Map<String, String>>();
        for (var language : catalogue.languages()) {
            var path = "texts/" + language + ".yaml";
            // English is what every other language falls back to; the others may come later.
            if (archive.paths().contains(path) || language.equals(CatalogueTexts.FALLBACK)) {
                texts.put(language, texts(archive.section(path, errors), catalogue));
            }
        }
        var english = texts.get(CatalogueTexts.FALLBACK);
        if (english == null) {
            errors.add("programme.yaml.languages", "pack-without-english");
        } else {
            catalogue.textKeys().stream()
                    .filter(key -> !english.containsKey(key))
                    .forEach(key -> errors.add("texts/en.yaml", "pack-text-missing", key));
        }
        return texts;
    }

    private static Map<String, String> texts(PackNode file, Catalogue catalogue) {
        var texts = new TreeMap<String, String>();
        var areas = file.part("keyAreas");
        areas.keys().forEach(area -> put(texts, "keyArea." + area, areas.text(area)));
        var commitments = file.part("commitments");
        for (var code : commitments.keys()) {
            var commitment = commitments.part(code);
            commitment.keys().forEach(part -> put(texts, "commitment." + code + "." + part, commitment.text(part)));
        }
        var indicators = file.part("indicators");
        indicators.keys().forEach(code -> put(texts, "indicator." + code, indicators.text(code)));
        texts.keySet().retainAll(catalogue.textKeys());
        var programme = file.part("programme");
        programme.keys().forEach(part -> put(texts, "programme." + part, programme.text(part)));
        return texts;
    }

    private static void put(Map<String, String> texts, String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.put(key, text);
        }
    }
}
