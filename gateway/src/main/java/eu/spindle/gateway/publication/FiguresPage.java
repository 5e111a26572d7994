package eu.spindle.gateway.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The sector's figures of a year with their coverage, and the figures that are not published with the reason, so that
 * none of them is taken for zero.
 *
 * @param areas figures by key area, in the order of the catalogue
 */
record FiguresPage(PageLayout layout, PublicApi.Figures figures, Map<String, List<PublicApi.Figure>> areas)
        implements PublicPage {

    private static final String NO_AREA = "–";

    static FiguresPage of(PageLayout layout, PublicApi.Figures figures, List<PublicApi.Commitment> commitments) {
        Map<String, String> areaOf = commitments.stream()
                .collect(Collectors.toMap(
                        PublicApi.Commitment::code,
                        PublicApi.Commitment::keyAreaName,
                        (one, same) -> one,
                        LinkedHashMap::new));
        Map<String, List<PublicApi.Figure>> areas = new LinkedHashMap<>();
        areaOf.values().forEach(area -> areas.put(area, new ArrayList<>()));
        figures.figures()
                .forEach(figure -> areas.computeIfAbsent(
                                areaOf.getOrDefault(figure.commitment(), NO_AREA), unknown -> new ArrayList<>())
                        .add(figure));
        areas.values().removeIf(List::isEmpty);
        return new FiguresPage(layout, figures, areas);
    }
}
