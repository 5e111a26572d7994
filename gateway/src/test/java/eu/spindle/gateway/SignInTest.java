package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.gateway.SignInSteps.Answer;
import eu.spindle.gateway.SignInSteps.Visitor;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GatewayTest
class SignInTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private SignInSteps steps;

    @Test
    void signsInWithTheProviderAndOutAgain() {
        Browser browser = new Browser();
        browser.signIn();

        Answer page = browser.get("/welcome");
        assertThat(page.text()).contains("Signed in as Anna.", "Sign out");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(browser.get("/api/me").status()).isEqualTo(404);

        Answer out = browser.submit("/logout", page);
        assertThat(out.header("Location"))
                .startsWith(GatewaySurroundings.PROVIDER.issuer() + "/protocol/openid-connect/logout?id_token_hint=ey")
                .contains("post_logout_redirect_uri=http://localhost:8080/");
        assertThat(browser.get("/welcome").text()).contains("Pledges you can measure");
    }

    @Test
    void keepsTheSessionInACookieThatNoScriptReads() {
        Browser browser = new Browser();
        browser.signIn();

        assertThat(browser.seen("spindle")).contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(browser.seen("XSRF-TOKEN")).doesNotContain("HttpOnly");
    }

    @Test
    void storesNoAccessToken() throws SQLException {
        new Browser().signIn();

        try (var connection = GatewaySurroundings.database();
                var statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from spring_session_attributes"
                        + " where position('secret'::bytea in attribute_bytes) > 0"
                        + " or octet_length(attribute_bytes) > 8000")) {
            found.next();
            assertThat(found.getInt(1)).isZero();
        }
    }

    @Test
    void changesTheSessionsNameAtSignIn() {
        Browser browser = new Browser();
        browser.signIn();
        String before = browser.cookie("spindle");
        browser.signIn();

        assertThat(browser.cookie("spindle")).isNotNull().isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "/a\\b",
                "javascript:alert(1)",
                "/ü",
                ""
            })
    void redirectsToNoOtherSite(String to) {
        String begin = "/oauth2/authorization/spindle?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);

        assertThat(new Browser().signIn(begin, "").header("Location")).isEqualTo("/");
    }

    @Test
    void requestsTheLanguageOfThePageFromTheProvider() {
        assertThat(new Browser()
                        .follow("/oauth2/authorization/spindle?language=de")
                        .header("Location"))
                .contains("ui_locales=de");
        assertThat(new Browser().follow("/oauth2/authorization/spindle").header("Location"))
                .contains("ui_locales=en");
    }

    @Test
    void storesAStartedSignInInItsBrowser() {
        Browser browser = new Browser();
        String location =
                browser.follow("/oauth2/authorization/spindle?to=/a/nordmetall").header("Location");

        String kept = browser.seen("spindle-sign-in");
        assertThat(kept).contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600");
        String state = location.replaceAll(".*[?&]state=([^&]*).*", "$1");
        assertThat(kept).doesNotContain(URLDecoder.decode(state, StandardCharsets.UTF_8), "nordmetall");
        String callback =
                steps.send(HttpRequest.newBuilder(URI.create(location))).header("Location");
        String path = callback.substring(callback.indexOf("/login/"));
        assertThat(new Browser().follow(path).status()).as("another browser").isEqualTo(401);
        Browser confused = new Browser();
        confused.follow("/oauth2/authorization/spindle");
        assertThat(confused.follow(path).status())
                .as("one that began something else")
                .isEqualTo(401);
        assertThat(browser.follow(path).header("Location")).isEqualTo("/a/nordmetall");
        assertThat(browser.cookie("spindle-sign-in")).isNull();
        assertThat(browser.follow(path).status()).as("a second time").isEqualTo(401);
    }

    @Test
    void endsTheSessionWhenTheProviderSaysSo() {
        Browser browser = new Browser();
        browser.signIn();
        Browser other = new Browser();
        String session = GatewaySurroundings.PROVIDER.session();
        other.signIn();
        assertThat(browser.get("/api/sessions").status()).isEqualTo(200);

        assertThat(backChannel(GatewaySurroundings.PROVIDER.logoutToken(Provider.SUBJECT, session))
                        .status())
                .isEqualTo(200);

        assertThat(browser.get("/api/sessions").status()).isEqualTo(401);
        assertThat(other.get("/api/sessions").status()).isEqualTo(200);
    }

    @Test
    void endsTheSessionByTheProvidersSessionAlone() {
        Browser browser = new Browser();
        browser.signIn();

        backChannel(GatewaySurroundings.PROVIDER.logoutToken(null, GatewaySurroundings.PROVIDER.session()));

        assertThat(browser.get("/api/sessions").status()).isEqualTo(401);
    }

    @Test
    void rejectsLogoutTokensOfOtherIssuers() {
        Browser browser = new Browser();
        browser.signIn();

        Answer refused =
                backChannel(new Provider().logoutToken(Provider.SUBJECT, GatewaySurroundings.PROVIDER.session()));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(browser.get("/api/sessions").status()).isEqualTo(200);
    }

    @Test
    void listsAndEndsOnesOwnSessions() {
        Browser here = new Browser();
        here.signIn();
        Browser there = new Browser();
        there.signIn();
        Visitor stranger = steps.visitor();

        JsonNode mine = here.get("/api/sessions").json();
        String other = sessionOf(there);
        assertThat(mine.toString()).contains(other).doesNotContain(decoded(there));
        String theirs = steps.get("/api/sessions", "Cookie", stranger.cookie())
                .json()
                .path(0)
                .path("id")
                .asString();

        assertThat(here.delete("/api/sessions/" + theirs).status()).isEqualTo(404);
        assertThat(here.delete("/api/sessions/" + other).status()).isEqualTo(204);
        assertThat(there.get("/api/sessions").status()).isEqualTo(401);
        assertThat(here.get("/api/sessions").status()).isEqualTo(200);
    }

    @Test
    void requiresASecondFactorToBeSetUpWhereTheRoleNeedsOne() {
        String known = GatewaySurroundings.PROVIDER.issuer() + ' ' + Provider.SUBJECT;
        GatewaySurroundings.TEST_SERVICES.know(
                known, Fixtures.person(Fixtures.membership("nordmetall", "active", "association-admin")));
        Browser browser = new Browser();

        Answer first = browser.signIn("/oauth2/authorization/spindle?to=/a/nordmetall", "");
        assertThat(first.header("Location")).startsWith("/oauth2/authorization/spindle?step=SET_UP");
        assertThat(browser.get("/a/nordmetall/api/monitoring/cycles").code()).isEqualTo("second-factor-required");
        Answer second = browser.signIn(first.header("Location"), "kc_action=CONFIGURE_TOTP");
        assertThat(second.header("Location")).startsWith("/oauth2/authorization/spindle?step=SIGN_IN_ANEW");
        Answer third = browser.signIn(second.header("Location"), "prompt=login");

        assertThat(third.header("Location")).isEqualTo("/a/nordmetall");
        assertThat(browser.get("/a/nordmetall/api/monitoring/cycles").status()).isEqualTo(200);
        GatewaySurroundings.TEST_SERVICES.forget(known);
    }

    @Test
    void storesOnlyTheHashOfASessionId() throws SQLException {
        Browser browser = new Browser();
        browser.signIn();
        String shown = decoded(browser);

        assertThat(stored("select count(*) from spring_session where session_id = ?", shown))
                .isZero();
        assertThat(stored("select count(*) from spring_session where session_id = ?", SignInSteps.hash(shown)))
                .isOne();
        assertThat(browser.get("/api/sessions").status()).isEqualTo(200);
        String hash = java.util.Base64.getEncoder()
                .encodeToString(SignInSteps.hash(shown).getBytes(StandardCharsets.UTF_8));
        assertThat(steps.get("/api/sessions", "Cookie", "spindle=" + hash).status())
                .as("what the database holds opens nothing")
                .isEqualTo(401);
    }

    private static int stored(String query, String id) throws SQLException {
        try (var connection = GatewaySurroundings.database();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, id);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    @Test
    void showsTheMembershipsOnThePage() {
        Visitor anna = steps.visitor();
        GatewaySurroundings.TEST_SERVICES.know(
                anna.key(), Fixtures.person(Fixtures.membership("nordmetall", "active", "association-officer")));

        Answer page = steps.get("/welcome", "Cookie", anna.cookie(), "Accept-Language", "de");

        assertThat(page.text())
                .contains("Angemeldet als Anna &lt;Muster&gt;.", "NORDMETALL · association-officer", "lang=\"de\"");
    }

    @Test
    void returnsTheSignedInPerson() {
        Visitor anna = steps.visitor();
        GatewaySurroundings.TEST_SERVICES.know(
                anna.key(), Fixtures.person(Fixtures.membership("nordmetall", "active", "association-officer")));

        JsonNode me = steps.get("/api/me", "Cookie", anna.cookie()).json();

        assertThat(me.path("person").path("name").asString()).isEqualTo("Anna Muster");
        assertThat(me.path("memberships")
                        .path(0)
                        .path("association")
                        .path("slug")
                        .asString())
                .isEqualTo("nordmetall");
        assertThat(steps.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void leadsFromAnInvitationThroughSignInToItsAcceptance() {
        Browser browser = new Browser();
        String begin = browser.follow("/join/welcome-1").header("Location");
        assertThat(begin).isEqualTo("/oauth2/authorization/spindle?to=%2Fjoin%2Fwelcome-1");
        GatewaySurroundings.TEST_SERVICES.know(
                GatewaySurroundings.PROVIDER.issuer() + ' ' + Provider.SUBJECT, Fixtures.newcomer());
        assertThat(browser.signIn(begin, "").header("Location")).isEqualTo("/join/welcome-1");

        Answer page = browser.get("/join/welcome-1");
        assertThat(page.text()).contains("You are invited to join Nordmetall &lt;e.V.&gt;.");
        assertThat(browser.submit("/join/welcome-1", page).header("Location")).isEqualTo("/");
        assertThat(browser.get("/join/gone").text()).contains("Invitation not valid");
        GatewaySurroundings.TEST_SERVICES.forget(GatewaySurroundings.PROVIDER.issuer() + ' ' + Provider.SUBJECT);
    }

    @Test
    void leavesApiTokensToPersons() {
        Visitor anna = steps.visitor();
        GatewaySurroundings.TEST_SERVICES.know(anna.key(), Fixtures.person(List.of()));
        String cookie = anna.cookie() + "; XSRF-TOKEN=t";

        Answer made = steps.post("/api/tokens", "{}", "Cookie", cookie, "X-XSRF-TOKEN", "t");
        Answer ended =
                steps.send(steps.request("/api/tokens/abc").DELETE().headers("Cookie", cookie, "X-XSRF-TOKEN", "t"));

        assertThat(made.json().path("path").asString()).isEqualTo("/internal/persons/" + Fixtures.ANNA + "/tokens");
        assertThat(ended.json().path("path").asString())
                .isEqualTo("/internal/persons/" + Fixtures.ANNA + "/tokens/abc");
        assertThat(steps.post("/api/tokens", "{}", "Authorization", "Bearer sp_0123456789abcdef0123")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void acceptsAnInvitationByApi() {
        Visitor anna = steps.visitor();
        GatewaySurroundings.TEST_SERVICES.know(anna.key(), Fixtures.person(List.of()));
        String cookie = anna.cookie() + "; XSRF-TOKEN=t";

        Answer preview = steps.get("/api/invitations/welcome-2");
        Answer accepted =
                steps.post("/api/invitations/welcome-2/acceptance", "", "Cookie", cookie, "X-XSRF-TOKEN", "t");
        Answer gone = steps.post("/api/invitations/gone/acceptance", "", "Cookie", cookie, "X-XSRF-TOKEN", "t");

        assertThat(preview.json().path("association").path("name").asString()).startsWith("Nordmetall");
        assertThat(accepted.json().path("accepted").path("person").asString()).isEqualTo(Fixtures.ANNA);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.code()).isEqualTo("invitation-unknown");
    }

    private Answer backChannel(String token) {
        return steps.send(steps.request("/logout/connect/back-channel/spindle")
                .POST(BodyPublishers.ofString("logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    private static String sessionOf(Browser browser) {
        for (JsonNode session : browser.get("/api/sessions").json()) {
            if (session.path("current").asBoolean()) {
                return session.path("id").asString();
            }
        }
        throw new AssertionError("no current session");
    }

    private static String decoded(Browser browser) {
        return new String(java.util.Base64.getDecoder().decode(browser.cookie("spindle")), StandardCharsets.UTF_8);
    }

    /** The parts of a browser that sign-in needs: cookies and forms. */
    private final class Browser {

        private final Map<String, String> cookies = new TreeMap<>();

        Answer signIn() {
            return signIn("/oauth2/authorization/spindle", "");
        }

        Answer signIn(String begin, String asking) {
            URI way = URI.create(begin);
            String location = follow(way.getRawPath() + (way.getRawQuery() == null ? "" : '?' + way.getRawQuery()))
                    .header("Location");
            assertThat(location).contains(asking);
            Answer back = steps.send(HttpRequest.newBuilder(URI.create(location)));
            URI callback = URI.create(back.header("Location"));
            Answer done = follow(callback.getRawPath() + '?' + callback.getRawQuery());
            get("/welcome");
            return done;
        }

        Answer get(String path) {
            return follow(path);
        }

        Answer follow(String path) {
            return keep(
                    steps.send(steps.request(path).header("Cookie", header()).header("Accept", "text/html,*/*")));
        }

        Answer delete(String path) {
            return keep(steps.send(steps.request(path)
                    .DELETE()
                    .header("Cookie", header())
                    .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))));
        }

        Answer submit(String path, Answer page) {
            Matcher csrf = CSRF.matcher(page.text());
            assertThat(csrf.find()).isTrue();
            return keep(steps.send(steps.request(path)
                    .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Cookie", header())));
        }

        String cookie(String name) {
            String seen = cookies.get(name);
            return seen == null ? null : seen.substring(seen.indexOf('=') + 1).split(";")[0];
        }

        String seen(String name) {
            return cookies.get(name);
        }

        private String header() {
            return cookies.isEmpty()
                    ? "none=1"
                    : cookies.keySet().stream()
                            .map(name -> name + '=' + cookie(name))
                            .collect(Collectors.joining("; "));
        }

        private Answer keep(Answer answer) {
            for (String set : answer.response().headers().allValues("Set-Cookie")) {
                String name = set.substring(0, set.indexOf('='));
                if (set.contains("Max-Age=0")) {
                    cookies.remove(name);
                } else {
                    cookies.put(name, set);
                }
            }
            return answer;
        }
    }
}
