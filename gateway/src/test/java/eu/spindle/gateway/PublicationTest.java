package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.gateway.SignInSteps.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The public pages of an association. */
@GatewayTest
class PublicationTest {

    /** A tag with its attributes, whose values are in double quotes. */
    private static final Pattern TAG = Pattern.compile("<[^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>");

    private static final String LOGO = "0123456789abcdef".repeat(4);
    private static final String PUBLIC = "/a/seemetall/public";
    private static final String PICTURE = "as if it were a PNG";

    @Autowired
    private SignInSteps steps;

    @BeforeEach
    void anAssociationWithALogo() {
        publish("/association", """
                {"slug":"seemetall","programme":"machine-tools","name":"Nordmetall <e.V.>","logo":"%s"}""".formatted(LOGO));
        publish("/logo/" + LOGO, PICTURE);
        publish("/pledge-wall", "{\"items\":[]}");
        publish("/commitments", "{\"items\":[]}");
    }

    @Test
    void showsALogoThatNeverChangesAndCanDoNothing() {
        Answer logo = steps.get(PUBLIC + "/logo/" + LOGO + ".png");

        assertThat(logo.status()).isEqualTo(200);
        assertThat(logo.text()).isEqualTo(PICTURE);
        assertThat(logo.header("Content-Type")).isEqualTo("image/png");
        assertThat(logo.header("Cache-Control")).contains("public", "immutable", "max-age=31536000");
        assertThat(logo.header("ETag")).isEqualTo('"' + LOGO + '"');
        assertThat(logo.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(logo.header("Content-Disposition")).isEqualTo("inline; filename=\"logo.png\"");
        assertThat(logo.response().headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(logo.header("Set-Cookie")).isNull();
        assertThat(logo.header("Vary")).isNull();
    }

    @Test
    void sendsNoLogoThatTheBrowserHasStored() {
        Answer again = steps.get(PUBLIC + "/logo/" + LOGO + ".png", "If-None-Match", '"' + LOGO + '"');

        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void hasNoOtherPictures() {
        assertThat(steps.get(PUBLIC + "/logo/" + "f".repeat(64) + ".png").status())
                .isEqualTo(404);
        assertThat(steps.get(PUBLIC + "/logo/" + LOGO).status()).isEqualTo(404);
        assertThat(steps.get(PUBLIC + "/logo/..%2Fassociation.png").status()).isGreaterThanOrEqualTo(400);
        assertThat(steps.get("/a/alpenland/public/logo/" + LOGO + ".png").status())
                .isEqualTo(404);
    }

    @Test
    void showsTheLogoBesideTheNameOnItsPages() {
        Answer wall = steps.get(PUBLIC, "Accept", "text/html");

        assertThat(wall.status()).isEqualTo(200);
        assertThat(wall.text())
                .contains("<img class=\"logo\" src=\"" + PUBLIC + "/logo/" + LOGO
                        + ".png\" alt=\"\" height=\"28\">Nordmetall &lt;e.V.&gt;");
    }

    @Test
    void saysOfAFirmThatItLeft() {
        String firm = "00000000-0000-4000-8000-0000000000e1";
        String pledge = """
                {"id":"%s","commitment":"ENV-1","title":"Less energy","state":"withdrawn","targetYear":2028}""".formatted(firm);
        String about = """
                "enterprise":"%s","name":"Drehwerk","compliance":"left","reason":"enterprise-left","reasonCode":"enterprise-left",\
                "leftOn":"2026-03-09\"""".formatted(firm);
        publish("/pledge-wall", "{\"items\":[{" + about + ",\"pledge\":" + pledge + "}]}");
        publish("/enterprises/" + firm, "{" + about + ",\"country\":\"AT\",\"pledges\":[" + pledge + "]}");

        // A page of the wall that no other test requests, because responses are cached for a while.
        for (String page : List.of(PUBLIC + "?after=x", PUBLIC + "/firms/" + firm)) {
            assertThat(steps.get(page, "Accept", "text/html", "Accept-Language", "en")
                            .text())
                    .contains("Left the programme on March 9, 2026.")
                    .doesNotContain("enterprise-left", "under way");
            assertThat(steps.get(page, "Accept", "text/html", "Accept-Language", "de")
                            .text())
                    .contains("Aus dem Programm ausgeschieden am 9. März 2026.");
        }
        assertThat(steps.get(PUBLIC + "/firms/" + firm, "Accept-Language", "en").text())
                .contains("Member of Nordmetall &lt;e.V.&gt; until March 9, 2026", "Pledges this firm had made");
    }

    @Test
    void saysWhereFiguresOfOneNameAreDefinedDifferently() {
        String coverage = "\"coverage\":{\"firms\":5,\"ofMembers\":50},\"releasedAt\":\"2026-03-09T10:00:00Z\"";
        String figure = """
                {"indicator":"WPC-1.1","commitment":"WPC-1","name":"Accident rate","unit":"%s","value":"%s",%s,\
                "definition":{"version":"%s","differs":%s}}""";
        GatewaySurroundings.TEST_SERVICES.publish(
                "/p/definitions/api/commitments/public/catalogue", """
                {"name":"Machine tools","description":null,"version":"2.0","commitments":[]}""".getBytes(StandardCharsets.UTF_8));
        GatewaySurroundings.TEST_SERVICES.publish(
                "/p/definitions/api/monitoring/public/sector-figures",
                ("{\"years\":[2025],\"year\":2025,\"expectedAfter\":null,\"notShown\":[],\"figures\":["
                                + figure.formatted("per 200,000 h", "20", coverage, "1.0", true) + ","
                                + figure.formatted("per 1,000,000 h", "100", coverage, "2.0", true) + ","
                                + figure.formatted("t", "7", coverage, "2.1", false) + "]}")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(steps.get("/p/definitions/figures", "Accept", "text/html", "Accept-Language", "en")
                        .text())
                .contains("As defined in catalogue version 1.0. ", "As defined in catalogue version 2.0. ")
                .contains("per 200,000 h", "per 1,000,000 h")
                .doesNotContain("catalogue version 2.1");
    }

    /** In a language and a programme that no other test uses, because responses of services are cached for a while. */
    @Test
    void showsNothingThatServicesAnswerAsMarkup() {
        String firm = "00000000-0000-4000-8000-0000000000e2";
        String pledge = """
                {"id":"%s","commitment":"H-1","title":"H","state":"active","targetYear":2028}""".formatted(firm);
        String about = """
                "enterprise":"%s","name":"H","compliance":"overdue","reason":"H\"""".formatted(firm);
        String commitment = """
                {"code":"H-1","keyArea":"H","keyAreaName":"H","title":"H","text":"H","indicators":[{"code":"H","name":"H"}]}""";
        hostile("/a/seemetall/api/commitments/public/association", """
                {"slug":"H","programme":"H","name":"H","branding":{"name":"H"},"logo":"H"}""");
        hostile(
                "/a/seemetall/api/commitments/public/pledge-wall",
                "{\"items\":[{" + about + ",\"pledge\":" + pledge + "}],\"next\":\"H\"}");
        hostile(
                "/a/seemetall/api/commitments/public/enterprises/" + firm,
                "{" + about + ",\"city\":\"H\",\"country\":\"AT\",\"pledges\":[" + pledge + "]}");
        hostile("/a/seemetall/api/commitments/public/commitments", "{\"items\":[" + commitment + "]}");
        hostile("/p/hostile/api/commitments/public/catalogue", """
                {"version":"1.0","name":"H","description":"H","commitments":[%s]}""".formatted(commitment));
        hostile("/p/hostile/api/commitments/public/associations", "{\"items\":[{\"slug\":\"H\",\"name\":\"H\"}]}");
        hostile("/p/hostile/api/monitoring/public/sector-figures", """
                {"years":[2025],"year":2025,"figures":[{"indicator":"H","definition":{"version":"H","differs":true},\
                "commitment":"H-1","name":"H","unit":"H","value":"7","coverage":{"firms":5},\
                "releasedAt":"2026-03-09T10:00:00Z"}],"notShown":[{"commitment":"H-1","name":"H","state":"missing"}]}""");

        for (String path : List.of(PUBLIC, PUBLIC + "/firms/" + firm, "/p/hostile", "/p/hostile/figures")) {
            Answer page = steps.get(path, "Accept", "text/html", "Accept-Language", "lt");

            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text()).as(path).contains("&lt;img src=x");
            assertThat(TAG.matcher(page.text()).replaceAll("")).as(path).doesNotContain("<");
            assertThat(TAG.matcher(page.text()).results().map(MatchResult::group))
                    .as(path)
                    .allSatisfy(
                            tag -> assertThat(tag.replaceAll("\"[^\"]*\"", "")).doesNotContain("img src=x", "onerror"));
        }
    }

    private static void hostile(String path, String answer) {
        String text = "\\\"'</p><img src=x onerror='alert(1)'>&";
        GatewaySurroundings.TEST_SERVICES.publish(
                path, answer.replace("\"H\"", '"' + text + '"').getBytes(StandardCharsets.UTF_8));
    }

    private static void publish(String path, String what) {
        GatewaySurroundings.TEST_SERVICES.publish(
                "/a/seemetall/api/commitments/public" + path, what.getBytes(StandardCharsets.UTF_8));
    }
}
