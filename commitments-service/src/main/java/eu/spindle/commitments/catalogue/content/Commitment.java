package eu.spindle.commitments.catalogue.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commitment of the catalogue.
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
