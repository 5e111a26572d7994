package eu.spindle.commitments.catalogue.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The commitments and indicators of one version, without texts.
 *
 * @param languages of the programme
 */
public record Catalogue(
        List<String> languages, List<String> keyAreas, List<Commitment> commitments, List<Indicator> indicators) {

    public Catalogue {
        languages = List.copyOf(languages);
        keyAreas = List.copyOf(keyAreas);
        commitments = List.copyOf(commitments);
        indicators = List.copyOf(indicators);
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    public List<Indicator> indicatorsOf(String commitment) {
        return indicators.stream()
                .filter(indicator -> indicator.commitment().equals(commitment))
                .toList();
    }

    /** The keys of all texts that the catalogue needs. */
    public Set<String> textKeys() {
        var keys = new TreeSet<String>();
        keyAreas.forEach(area -> keys.add("keyArea." + area));
        for (var commitment : commitments) {
            for (var part : List.of("title", "text", "guidance")) {
                keys.add("commitment." + commitment.code() + "." + part);
            }
        }
        indicators.forEach(indicator -> keys.add("indicator." + indicator.code()));
        return keys;
    }
}
