package eu.spindle.e2e;

import static eu.spindle.e2e.Season.HELPDESK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody asks the help desk about a figure. */
abstract class HelpDeskChapter {

    private final Season season;

    HelpDeskChapter(Season season) {
        this.season = season;
    }

    @Test
    void aQuestionFromAFieldIsAnsweredByMailWithinSupportHours() {
        var contributor = season.as("contributor");
        var agent = season.as("agent");
        var question = contributor
                .post(
                        HELPDESK + "/tickets",
                        Map.of(
                                "subject", "Which meter counts?",
                                "text", "We have two meters for electricity. Do I add them?",
                                "phase", "during",
                                "kind", "guidance",
                                "context",
                                        Map.of(
                                                "type", "data-point",
                                                "code", "el_ren",
                                                "label", "Purchased renewable electricity",
                                                "cycle", season.cycle)))
                .expect(201);
        var path = HELPDESK + "/tickets/" + question.id();
        assertThat(agent.get(HELPDESK + "/tickets").expect(200).text()).contains("Which meter counts?");
        assertThat(agent.get(path + "/figures").problem(403)).isEqualTo("figures-not-shared");
        contributor.put(path + "/figures/consent", null).expect(204);
        assertThat(agent.get(path + "/figures").expect(200).text()).contains("el_ren");
        agent.post(path + "/messages", Map.of("text", "Please add both, and note it in the comment."))
                .expect(201);
        var mail = Mailbox.of(season.person("contributor").email())
                .await(message -> message.text().contains("add both"));
        assertThat(mail.subject()).contains("Which meter counts?");
        var first = agent.get(path + "/clocks")
                .expect(200)
                .json()
                .path("clocks")
                .valueStream()
                .filter(clock -> clock.path("clock").asString().equals("first-response"))
                .findFirst()
                .orElseThrow();
        assertThat(first.path("endedAt").asString()).isNotEmpty();
        assertThat(first.path("elapsedSeconds").asLong()).isBetween(0L, 120L);
    }
}
