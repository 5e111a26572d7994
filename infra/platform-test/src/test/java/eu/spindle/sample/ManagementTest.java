package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.test.SpindleTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** Who may do what on the management port. */
@SpindleTest
class ManagementTest {

    private static final String OPERATOR = "Authorization: " + SpindleTest.OPERATOR + "\r\n";

    @LocalManagementPort
    int management;

    @Test
    void letsEverybodyRead() throws IOException {
        assertThat(answer("GET /actuator/health", "localhost", "")).startsWith("HTTP/1.1 200");
        assertThat(answer("GET /actuator/parked", "localhost", "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void letsTheOperatorAloneChangeSomething() throws IOException {
        for (var write : new String[] {"DELETE /actuator/parked/1?reason=x", "POST /actuator/parked/1"}) {
            assertThat(answer(write, "localhost", OPERATOR))
                    .as(write)
                    .matches("(?s)HTTP/1.1 (200|404).*")
                    .doesNotContain("operator-only");
            for (var other : new String[] {
                "", basic("operator", "wrong"), basic("admin", SpindleTest.OPERATOR_SECRET), basic("operator", "")
            }) {
                assertThat(answer(write, "localhost", other))
                        .as(write + " " + other)
                        .startsWith("HTTP/1.1 401")
                        .contains("operator-only")
                        .doesNotContainIgnoringCase("WWW-Authenticate");
            }
        }
    }

    @Test
    void isReadByAddressesAndLocalNamesAndByNoOther() throws IOException {
        for (var host : new String[] {"10.1.2.3:8081", "[fd00::1]:8081", "commitments:8081"}) {
            assertThat(answer("GET /actuator/health", host, "")).as(host).startsWith("HTTP/1.1 200");
        }
        for (var header : new String[] {"", OPERATOR}) {
            assertThat(answer("GET /actuator/health", "rebound.example", header))
                    .matches("(?s)HTTP/1.1 40[13] .*")
                    .contains("operator-only");
        }
    }

    @Test
    void letsNobodyChangeSomethingByAnotherName() throws IOException {
        assertThat(answer("DELETE /actuator/parked/1?reason=x", "rebound.example", OPERATOR))
                .startsWith("HTTP/1.1 403")
                .contains("operator-only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE /actuator/health", "TRACE /", "TRACE /nothing", "POST /actuator/health"})
    void refusesAMethodWithAProblem(String request) throws IOException {
        assertThat(answer(request, "localhost", OPERATOR + "X-Secret: of-mine\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("application/problem+json", "\"status\":405", "nosniff")
                .doesNotContain("of-mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /no|where", "GET /nothing HTTP/9.9\r\nX:", "CONNECT elsewhere.example:443"})
    void answersWhatIsNoRequestWithAProblem(String request) throws IOException {
        assertThat(answer(request, "localhost", ""))
                .matches("(?s)HTTP/1.1 (4\\d\\d|505) .*")
                .contains("application/problem+json")
                .doesNotContain("<html");
    }

    private static String basic(String name, String secret) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    /** By hand, since a client of HTTP lets nobody choose the host's name. */
    private String answer(String request, String host, String header) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), management)) {
            var sent = request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + header
                    + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
