package eu.spindle.commitments.catalogue.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place of a commitment or an indicator in a standard.
 *
 * @param version of the standard: a new one changes no figure
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
