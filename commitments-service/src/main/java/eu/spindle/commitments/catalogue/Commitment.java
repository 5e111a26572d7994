package eu.spindle.commitments.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise of the catalogue.
 *
 * @param keyArea code of its key area, e.g. {@code ENV}
 * @param perspective code of its scorecard perspective
 */
public record Commitment(
        String code, String keyArea, @Nullable String perspective, List<String> themes, List<Mapping> mappings) {

    public Commitment {
        themes = List.copyOf(themes);
        mappings = List.copyOf(mappings);
    }
}
