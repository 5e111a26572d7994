package eu.spindle.commitments.catalogue.pack;

import eu.spindle.commitments.catalogue.Band;
import eu.spindle.commitments.catalogue.Catalogue;
import eu.spindle.commitments.catalogue.CatalogueTexts;
import eu.spindle.commitments.catalogue.Commitment;
import eu.spindle.commitments.catalogue.Direction;
import eu.spindle.commitments.catalogue.Indicator;
import eu.spindle.commitments.catalogue.Mapping;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
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
    private final List<FieldError> fieldErrors = new ArrayList<>();

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
        var head = PackFile.read(archive, "programme.yaml", fieldErrors);
        same(head, "code", programme);
        same(head, "version", version);
        var keyAreas = head.texts("keyAreas");
        var commitments = PackFile.read(archive, "commitments.yaml", fieldErrors).list("commitments").stream()
                .map(entry -> commitment(entry, keyAreas))
                .toList();
        unique(commitments.stream().map(Commitment::code).toList(), "commitments.yaml");
        var units =
                head.list("units").stream().map(unit -> unit.required("code")).collect(Collectors.toSet());
        var codes = commitments.stream().map(Commitment::code).collect(Collectors.toSet());
        var indicators = indicators(units, codes);
        var catalogue = new Catalogue(head.texts("languages"), keyAreas, commitments, indicators);
        if (commitments.isEmpty()) {
            fieldErrors.add(FieldError.at("commitments.yaml.commitments", "required"));
        }
        var texts = texts(catalogue);
        if (!fieldErrors.isEmpty()) {
            throw DomainException.invalid(fieldErrors);
        }
        return new Pack(programme, version, archive.sha256(), catalogue, texts);
    }

    private static void same(PackFile head, String key, String expected) {
        var found = head.required(key);
        if (!found.isEmpty() && !found.equals(expected)) {
            head.fieldError(key, "pack-for-another", found, expected);
        }
    }

    private void unique(List<String> codes, String file) {
        var seen = new HashSet<String>();
        codes.stream()
                .filter(code -> !seen.add(code))
                .forEach(code -> fieldErrors.add(FieldError.at(file, "pack-code-twice", code)));
    }

    private static Commitment commitment(PackFile entry, List<String> keyAreas) {
        var keyArea = entry.required("keyArea");
        if (!keyArea.isEmpty() && !keyAreas.contains(keyArea)) {
            entry.fieldError("keyArea", "pack-unknown-code", keyArea);
        }
        return new Commitment(
                entry.required("code"), keyArea, entry.text("perspective"), entry.texts("themes"), mappings(entry));
    }

    private List<Indicator> indicators(Set<String> units, Set<String> commitments) {
        var found = new ArrayList<Indicator>();
        for (var entry : PackFile.read(archive, "indicators.yaml", fieldErrors).list("indicators")) {
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

    private static void known(PackFile entry, String key, Set<String> codes) {
        var code = entry.required(key);
        if (!code.isEmpty() && !codes.contains(code)) {
            entry.fieldError(key, "pack-unknown-code", code);
        }
    }

    private static @Nullable Indicator indicator(PackFile entry) {
        var code = entry.required("code");
        var direction = Direction.of(entry.required("direction"));
        if (direction.isEmpty()) {
            entry.fieldError("direction", "pack-unknown-code", String.valueOf(entry.text("direction")));
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

    private static @Nullable Band band(PackFile entry) {
        var from = entry.decimal("from");
        var to = entry.decimal("to");
        if (from == null || to == null) {
            return null;
        }
        if (from.compareTo(to) > 0) {
            entry.fieldError("from", "pack-band-reversed");
            return null;
        }
        return new Band(from, to);
    }

    private static List<Mapping> mappings(PackFile entry) {
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
            if (archive.files().containsKey(path) || language.equals(CatalogueTexts.FALLBACK)) {
                texts.put(language, texts(PackFile.read(archive, path, fieldErrors), catalogue));
            }
        }
        var english = texts.get(CatalogueTexts.FALLBACK);
        if (english == null) {
            fieldErrors.add(FieldError.at("programme.yaml.languages", "pack-without-english"));
        } else {
            catalogue.textKeys().stream()
                    .filter(key -> !english.containsKey(key))
                    .forEach(key -> fieldErrors.add(FieldError.at("texts/en.yaml", "pack-text-missing", key)));
        }
        return texts;
    }

    private static Map<String, String> texts(PackFile file, Catalogue catalogue) {
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
