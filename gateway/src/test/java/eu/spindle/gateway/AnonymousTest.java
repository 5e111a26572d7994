package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.gateway.SignInSteps.Answer;
import eu.spindle.test.AccessMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** What people leave behind who are not signed in: nothing in the database, and no say in where anybody is sent. */
@GatewayTest
class AnonymousTest {

    private static final AccessMatrix MATRIX = AccessMatrix.of("gateway");
    private static final String ENTRANCE = "/oauth2/authorization/spindle";
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Autowired
    private SignInSteps steps;

    @LocalManagementPort
    private int management;

    @Test
    void leaveNoSessionAtAnyAddress() throws SQLException {
        long before = sessions();
        var offenders = new ArrayList<String>();
        for (String path : addresses()) {
            for (String method : METHODS) {
                HttpRequest.Builder request = steps.request(path)
                        .method(
                                method,
                                method.equals("POST") ? BodyPublishers.ofString("a=b") : BodyPublishers.noBody())
                        .header("Accept", "text/html,*/*")
                        .header("Content-Type", "application/x-www-form-urlencoded");
                if (cookies(steps.send(request)).stream().anyMatch(cookie -> cookie.startsWith("spindle="))) {
                    offenders.add(method + ' ' + path);
                }
            }
        }
        assertThat(offenders).as("answers with a session's cookie").isEmpty();
        assertThat(sessions()).as("sessions in the database").isEqualTo(before);
    }

    @Test
    void leaveNoSessionWhenTheirSignInFails() throws SQLException {
        long before = sessions();
        String begun = cookies(steps.get(ENTRANCE)).stream()
                .map(cookie -> cookie.split(";")[0])
                .reduce((one, other) -> one + "; " + other)
                .orElse("none=1");

        for (String query : List.of("?code=x&state=y", "?error=access_denied&state=y", "?code=x", "")) {
            for (String cookie : List.of(begun, "none=1", "spindle=" + "x".repeat(48))) {
                Answer answer = steps.get("/login/oauth2/code/spindle" + query, "Cookie", cookie);
                assertThat(answer.status()).as(query).isBetween(400, 499);
            }
        }
        assertThat(sessions()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENTRANCE,
                ENTRANCE + "?to=/a/nordmetall",
                "/oauth2/authorization/spindle/",
                "/join/welcome-1",
                "/join/welcome-1/",
                "/join/x?to=https://evil.example/",
                "/logout",
                "/welcome/",
                "/a/nordmetall/public/",
                "/p/machine-tools/",
                "/api",
                "/assets",
                "//evil.example/%2e%2e",
                "/login/oauth2/code/spindle?code=x&state=y"
            })
    void areSentWhereTheConfiguredAddressesLead(String path) {
        for (String method : List.of("GET", "POST")) {
            for (String location : locations(method, path)) {
                URI target = URI.create(location);
                assertThat(location).doesNotContain("evil.example:", "evil.example/");
                assertThat(target.getHost() == null
                                || location.startsWith("http://localhost:8080/")
                                || location.startsWith(GatewaySurroundings.PROVIDER.issuer()))
                        .as(method + " " + path + " leads to " + location)
                        .isTrue();
                if (location.contains("redirect_uri=")) {
                    assertThat(location).contains("redirect_uri=http://localhost:8080/login/oauth2/code/spindle");
                }
            }
        }
    }

    @Test
    void theManagementPortIsReadByAddressesAndLocalNamesAlone() throws IOException {
        assertThat(management("GET", "localhost")).startsWith("HTTP/1.1 200");
        assertThat(management("GET", "10.1.2.3")).startsWith("HTTP/1.1 200");
        assertThat(management("GET", "rebound.example")).startsWith("HTTP/1.1 404");
    }

    @Test
    void theManagementPortSendsNoRequestBack() throws IOException {
        assertThat(management("TRACE", "localhost"))
                .startsWith("HTTP/1.1 405")
                .contains("application/problem+json", "\"status\":405");
    }

    private String management(String method, String host) throws IOException {
        try (var socket = new Socket("localhost", management)) {
            var request = "%s /actuator/info HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(method, host);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** The addresses of all redirects that somebody gets who claims to have come to another host. */
    private List<String> locations(String method, String path) {
        String request =
                "%s %s HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n".formatted(method, path)
                        + "X-Forwarded-Proto: https\r\nForwarded: host=evil.example\r\nAccept: text/html\r\n"
                        + "Content-Length: 0\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket("localhost", steps.at("/").getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .split("\r\n\r\n", 2)[0]
                    .lines()
                    .filter(line -> line.regionMatches(true, 0, "location:", 0, 9))
                    .map(line -> line.substring(9).strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that has a handler, what belongs to sign-in, and what nobody has thought of. */
    private static TreeSet<String> addresses() {
        var addresses = new TreeSet<String>(List.of(
                ENTRANCE,
                ENTRANCE + "?to=/a/nordmetall/pledges",
                ENTRANCE + "?to=https://evil.example",
                ENTRANCE + "?step=SET_UP",
                "/oauth2/authorization/other",
                "/oauth2/authorization/",
                "/login",
                "/login/oauth2/code/spindle?code=x&state=y",
                "/login/oauth2/code/spindle?error=x&state=y",
                "/login/oauth2/code/other?code=x&state=y",
                "/logout",
                "/logout?x",
                "/logout/connect/back-channel/spindle",
                "/logout/connect/back-channel/other",
                "/join",
                "/join/",
                "/join/x/y",
                "/error",
                "/favicon.ico",
                "/.well-known/openid-configuration",
                "/a/nordmetall/e/11111111-2222-3333-4444-555555555555/pledges"));
        MATRIX.lines()
                .keySet()
                .forEach(operation -> addresses.add(operation
                        .split(" ", 2)[1]
                        .replace("{hash:[0-9a-f]{64}}", "0".repeat(64))
                        .replaceAll("\\{association(:[^/]*)?}", "nordmetall")
                        .replaceAll("\\{programme(:[^/]*)?}", "machine-tools")
                        .replaceAll("\\{screen:[^/]*", "pledges")
                        .replaceAll("\\{[a-z]+}", "x")
                        .replace("/**", "/y")));
        var random = new Random(20261126);
        var words =
                List.of("a", "p", "join", "login", "logout", "oauth2", "api", "public", "x", "%20", "..", "spindle");
        for (int i = 0; i < 60; i++) {
            var path = new StringBuilder();
            for (int part = 0; part <= random.nextInt(5); part++) {
                path.append('/').append(words.get(random.nextInt(words.size())));
            }
            addresses.add(path.toString());
        }
        return addresses;
    }

    private static List<String> cookies(Answer answer) {
        return answer.response().headers().allValues("Set-Cookie");
    }

    private static long sessions() throws SQLException {
        try (var connection = GatewaySurroundings.database();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from spring_session")) {
            found.next();
            return found.getLong(1);
        }
    }
}
