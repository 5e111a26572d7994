package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.edge.Languages;
import eu.spindle.gateway.SignInSteps.Answer;
import eu.spindle.gateway.SignInSteps.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody is told who opens the link of an invitation. */
@GatewayTest
class InvitationTest {

    @Autowired
    private SignInSteps steps;

    private Visitor anna;

    @BeforeEach
    void signIn() {
        anna = steps.visitor();
        GatewaySurroundings.TEST_SERVICES.know(anna.key(), Fixtures.person(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "gone-1, 404, does not exist, false",
        "not%20one, 404, does not exist, false",
        "expired-1, 410, has expired, false",
        "revoked-1, 410, was withdrawn, false",
        "used-1, 409, already been accepted, true",
        "other-1, 403, You are signed in as anna@example.org., true"
    })
    void saysWhatHappenedAndWhatToDoNext(String token, int status, String text, boolean signsOut) {
        Answer page = open(token, anna, "en");

        assertThat(page.status()).isEqualTo(status);
        isPage(page, "en");
        assertThat(page.text()).contains(text, "<a href=\"/\">Spindle</a>").doesNotContain("berta@");
        assertThat(page.text().contains("action=\"/logout\"")).isEqualTo(signsOut);
        assertThat(page.text()).doesNotContain("Accept invitation");
    }

    @Test
    void leadsWhoHasAcceptedBeforeToTheAssociation() {
        Answer page = open("accepted-1", anna, "en");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "already accepted this invitation and are a member of Nordmetall &lt;e.V.&gt;",
                        "<a href=\"/a/nordmetall\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone-1", "expired-1", "revoked-1", "used-1", "accepted-1"})
    void saysThatALinkIsDeadBeforeAnybodySignsInForIt(String token) {
        Answer page = open(token, null, "en");

        assertThat(page.status()).isBetween(400, 499);
        isPage(page, "en");
        assertThat(page.text()).doesNotContain("action=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"welcome-1", "other-1", "suspended-1"})
    void asksWhoIsNotKnownToSignInForALinkThatIsGood(String token) {
        assertThat(open(token, null, "en").header("Location"))
                .isEqualTo("/oauth2/authorization/spindle?to=%2Fjoin%2F" + token);
    }

    @ParameterizedTest
    @CsvSource({
        "gone-1, 404, does not exist",
        "expired-1, 410, has expired",
        "revoked-1, 410, was withdrawn",
        "used-1, 409, already been accepted",
        "other-1, 403, different e-mail address",
        "suspended-1, 409, is suspended"
    })
    void saysTheSameWhenItHasChangedSinceThePageWasOpened(String token, int status, String text) {
        Answer page = accept(token, "en");

        assertThat(page.status()).isEqualTo(status);
        isPage(page, "en");
        assertThat(page.text()).contains(text);
    }

    @Test
    void doesNotBlameTheInvitationForAFailure() {
        assertThat(accept("failing-1", "en").status()).isEqualTo(503);
    }

    @Test
    void saysItInEveryLanguage() {
        for (String kind : List.of("gone", "expired", "revoked", "used", "accepted", "other")) {
            var texts = new HashSet<String>();
            for (String language : Languages.CODES) {
                Answer page = open(kind + "-1", anna, language);
                isPage(page, language);
                texts.add(page.text().replaceAll("(?s).*?<p>(.*?)</p>.*", "$1"));
            }
            assertThat(texts).as(kind).hasSize(Languages.CODES.size());
        }
    }

    @Test
    void tellsAProgramTheSameAsAProblem() {
        Answer answer = steps.get("/join/gone-1", "Accept", "*/*");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text()).contains("invitation-invalid");
    }

    private static void isPage(Answer page, String language) {
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.text()).contains("<html lang=\"" + language + "\">", "<h1>");
    }

    private Answer open(String token, Visitor visitor, String language) {
        return steps.get(
                "/join/" + token,
                "Accept",
                "text/html,*/*",
                "Accept-Language",
                language,
                "Cookie",
                visitor == null ? "none=1" : visitor.cookie());
    }

    private Answer accept(String token, String language) {
        return steps.send(steps.request("/join/" + token)
                .POST(BodyPublishers.noBody())
                .header("Accept", "text/html,*/*")
                .header("Accept-Language", language)
                .header("Cookie", anna.cookie() + "; XSRF-TOKEN=t")
                .header("X-XSRF-TOKEN", "t"));
    }
}
