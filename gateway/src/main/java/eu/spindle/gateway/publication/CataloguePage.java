package eu.spindle.gateway.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A programme's catalogue of commitments, with the associations that take part.
 *
 * @param areas commitments by key area, in the order of the catalogue
 */
record CataloguePage(
        PageLayout layout, List<PublicApi.Participant> participants, Map<String, List<PublicApi.Commitment>> areas)
        implements PublicPage {

    static CataloguePage of(
            PageLayout layout, List<PublicApi.Participant> participants, List<PublicApi.Commitment> commitments) {
        return new CataloguePage(
                layout,
                participants,
                commitments.stream()
                        .collect(Collectors.groupingBy(
                                PublicApi.Commitment::keyAreaName, LinkedHashMap::new, Collectors.toList())));
    }
}
