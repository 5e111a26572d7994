package eu.spindle.commitments.catalogue.pack;

import eu.spindle.commitments.catalogue.content.Band;
import eu.spindle.commitments.catalogue.content.Catalogue;
import eu.spindle.commitments.catalogue.content.CatalogueTexts;
import eu.spindle.commitments.catalogue.content.Commitment;
import eu.spindle.commitments.catalogue.content.Direction;
import eu.spindle.commitments.catalogue.content.Indicator;
import eu.spindle.commitments.catalogue.content.IndicatorKind;
import eu.spindle.commitments.catalogue.content.Mapping;
import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.Codes;
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

/** Reads a pack and reports all its errors at once. */
public final class PackReader {

    private final PackArchive archive;
    private final PackErrors errors = new PackErrors();

    private PackReader(PackArchive archive) {
        this.archive = archive;
    }

    /** Reads the pack of a programme and version.
     *
     * @throws DomainException with all errors
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
        var direction = constant(entry, "direction", Direction.class);
        var kind = constant(entry, "kind", IndicatorKind.class);
        var band = direction == Direction.BAND ? band(entry.part("band")) : null;
        if (direction == null || kind == null || direction == Direction.BAND && band == null) {
            return null;
        }
        return new Indicator(
                code,
                String.valueOf(entry.text("commitment")),
                String.valueOf(entry.text("unit")),
                direction,
                kind,
                band,
                entry.text("evidence"),
                mappings(entry));
    }

    private static <E extends Enum<E> & Code> @Nullable E constant(PackNode entry, String key, Class<E> type) {
        var code = entry.required(key);
        var found = Codes.find(type, code);
        if (found.isEmpty() && !code.isEmpty()) {
            entry.error(key, "pack-unknown-code", code);
        }
        return found.orElse(null);
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
            // English is the fallback of all languages; the others may be added later.
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
