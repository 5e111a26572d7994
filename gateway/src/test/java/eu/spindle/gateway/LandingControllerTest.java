package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.gateway.SignInSteps.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The addresses of screens: the screens for signed-in users, the landing page for everybody else. */
@GatewayTest
class LandingControllerTest {

    @Autowired
    private SignInSteps steps;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/welcome", "/a/nordmetall", "/account", "/p/machine-tools/catalogue"})
    void showsTheLandingPageWithoutScriptsToVisitors(String address) {
        Answer page = steps.get(address);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "Pledges you can measure", "href=\"/oauth2/authorization/spindle", "href=\"/p/machine-tools\"")
                .doesNotContain("<script");
        assertThat(page.header("Cache-Control")).contains("no-cache", "private");
        assertThat(page.header("Vary")).containsIgnoringCase("cookie").containsIgnoringCase("accept-language");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void signInReturnsToTheRequestedAddress() {
        assertThat(steps.get("/").text()).contains("href=\"/oauth2/authorization/spindle\"");
        assertThat(steps.get("/a/nordmetall/pledges?state=active").text())
                .contains("spindle?to=%2Fa%2Fnordmetall%2Fpledges%3Fstate%3Dactive\"");
        assertThat(steps.get("/welcome?to=/a/nordmetall").text()).contains("spindle?to=%2Fa%2Fnordmetall\"");
        assertThat(steps.get("/welcome?to=%22%3E%3Cb%3E").text()).doesNotContain("<b>");
    }

    @ParameterizedTest
    @CsvSource({
        "/?language=de, lv, el, de",
        "/, lv, el, lv",
        "/, xx, el, el",
        "/, '', 'ja,sv;q=0.5', sv",
        "/, '', ja, en"
    })
    void usesTheChosenLanguageOrElseTheBrowsers(String address, String cookie, String accepted, String spoken) {
        Answer page = steps.get(address, "Cookie", "language=" + cookie, "Accept-Language", accepted);

        assertThat(page.text()).contains("<html lang=\"" + spoken + "\"");
        assertThat(page.header("Content-Language")).isEqualTo(spoken);
    }

    @Test
    void keepsTheChosenLanguageForTheScreens() {
        assertThat(steps.get("/?language=de").response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("language=de; Path=/;"));
        assertThat(steps.get("/?language=tlh").response().headers().allValues("Set-Cookie"))
                .noneSatisfy(cookie -> assertThat(cookie).startsWith("language="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/a/nordmetall", "/a/nordmetall/pledges", "/p/machine-tools/catalogue"})
    void showsTheScreensInTheLanguageOfTheUser(String address) {
        String cookie = steps.visitor().cookie();

        Answer page = steps.get(address, "Cookie", cookie + "; language=el");

        assertThat(page.text()).contains("<html lang=\"el\">", "id=\"root\"").containsPattern("assets/el-[\\w-]+\\.js");
        assertThat(page.header("Cache-Control")).contains("no-cache", "private");
        assertThat(page.header("Vary")).containsIgnoringCase("cookie").containsIgnoringCase("accept-language");
        assertThat(page.response().headers().allValues("Set-Cookie"))
                .anySatisfy(proof -> assertThat(proof).startsWith("XSRF-TOKEN="));
    }

    @Test
    void showsTheFrameOfAScreenBeforeScriptsRun() {
        String cookie = steps.visitor().cookie();
        String firm = "/a/nordmetall/e/11111111-2222-3333-4444-555555555555";

        String home =
                steps.get(firm, "Cookie", cookie + "; language=de; theme=dark").text();
        String ticket = steps.get(firm + "/help/22222222-2222-3333-4444-555555555555", "Cookie", cookie)
                .text();

        assertThat(home)
                .contains("<html data-theme=\"dark\" lang=\"de\">", "class=\"frame\"", "<h1>Wo Sie stehen</h1>");
        assertThat(home).contains("href=\"" + firm + "/pledges\"").doesNotContain("{place}", "style=");
        assertThat(ticket).contains("class=\"frame\"", "href=\"" + firm + "/help\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/a/nordmetall/no/such", "/a/nord%22metall/pledges", "/a/nordmetall/e/1/pledges", "/design"})
    void showsNoFrameForAnUnknownAddress(String address) {
        String page = steps.get(address, "Cookie", steps.visitor().cookie() + "; theme=%22onload=")
                .text();

        assertThat(page).contains("<div id=\"root\"></div>").doesNotContain("onload", "{place}");
    }

    @Test
    void cachesAssetsForAYearAndServesThemCompressed() {
        String page = steps.get("/", "Cookie", steps.visitor().cookie()).text();
        String script = page.replaceAll("(?s).*<script[^>]* src=\"([^\"]+)\".*", "$1");

        Answer asset = steps.get(script, "Accept-Encoding", "gzip");

        assertThat(asset.header("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(asset.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(asset.header("Set-Cookie")).isNull();
        assertThat(steps.get(script, "Accept-Encoding", "gzip, deflate, br, zstd")
                        .header("Content-Encoding"))
                .isEqualTo("br");
    }
}
