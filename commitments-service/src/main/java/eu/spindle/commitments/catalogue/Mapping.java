package eu.spindle.commitments.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a commitment or an indicator stands in a standard.
 *
 * @param version the standard's own version, so that a new one changes no figure
 * @param references its paragraphs or goals
 * @param element an element of its taxonomy
 * @param match how close the element is, e.g. {@code EXACT}
 */
public record Mapping(
        String standard,
        String version,
        List<String> references,
        @Nullable String element,
        @Nullable String match) {

    public Mapping {
        references = List.copyOf(references);
    }
}
