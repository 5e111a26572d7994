package eu.spindle.e2e;

import static eu.spindle.e2e.Season.COMMITMENTS;
import static eu.spindle.e2e.Season.YEAR;
import static eu.spindle.e2e.Season.etag;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A firm makes a pledge, and its officer sends it back before it counts. */
abstract class PledgeChapter {

    private final Season season;

    PledgeChapter(Season season) {
        this.season = season;
    }

    @Test
    void aPledgeIsMadeReturnedAmendedAndAccepted() {
        var lead = season.as("lead");
        var officer = season.as("officer");
        var behind = pledge("energy up", "change", "20");
        assertThat(lead.post(COMMITMENTS + "/pledges", behind).status())
                .as("a target behind the baseline")
                .isEqualTo(422);
        season.pledge = lead.post(COMMITMENTS + "/pledges", pledge("Energy down", "change", "-5"))
                .expect(201)
                .id();
        var path = COMMITMENTS + "/pledges/" + season.pledge;
        lead.post(path + "/submission", null, etag(lead, path)).expect(200);
        assertThat(lead.post(path + "/acceptance", null, etag(lead, path)).status())
                .isEqualTo(403);
        officer.post(path + "/return", Map.of("reason", "Five per cent is what prices do anyway."), etag(officer, path))
                .expect(200);
        lead.put(path, pledge("Energy −20 % by 2028", "change", "-20").get("terms"), "If-Match", etag(lead, path))
                .expect(200);
        lead.post(path + "/submission", null, etag(lead, path)).expect(200);
        officer.post(path + "/acceptance", null, etag(officer, path)).expect(200);
        var shown = lead.get(path).expect(200).json();
        assertThat(shown.path("state").asString()).isEqualTo("active");
        assertThat(shown.path("entries").toString()).contains("Five per cent is what prices do anyway.");
        assertThat(lead.get(path + "/progress")
                        .expect(200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("no-data");
    }

    private static Map<String, Object> pledge(String title, String kind, String target) {
        return Map.of(
                "commitment", "ENV-1",
                "indicator", "ENV-1.1",
                "terms",
                        Map.of(
                                "title",
                                title,
                                "baseline",
                                Map.of("value", "1000", "year", YEAR - 1),
                                "target",
                                Map.of("kind", kind, "value", target),
                                "targetYear",
                                2028,
                                "owner",
                                "Production manager"));
    }
}
