package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no text, address or file name may hold is refused at the edge. */
@SpindleTest
class InputTest {

    private final TestCaller contributor =
            TestCaller.of(TestAssociation.random(), UUID.randomUUID(), Role.ENTERPRISE_CONTRIBUTOR);

    @Autowired
    Api api;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: elsewhere.example:443",
                "POST /notes HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: unheard-of",
                "GET /notes HTTP/9.9\r\nHost: localhost",
                "GET /no|tes HTTP/1.1\r\nHost: localhost",
                "GET /notes HTTP/1.1\r\nHost: a b"
            })
    void refusesWhatIsNoRequest(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var sent = request + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).matches("(?s)HTTP/1.1 (4\\d\\d|505) .*").contains("problem+json", "nosniff");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\u001b[31m", "\\ud800", "\\udc00\\ud800"})
    void refusesTextsThatCannotBeStored(String text) {
        var answer = api.as(contributor).post("/notes", "{\"text\":\"" + text + "\"}");
        assertThat(answer.problem(422)).isEqualTo("invalid");
        var error = answer.json().path("errors").path(0);
        assertThat(error.path("code").asString()).isEqualTo("unreadable-text");
        assertThat(error.path("field").asString()).isEqualTo("text");
    }

    @Test
    void refusesAFieldThatIsThereTwice() {
        assertThat(api.as(contributor)
                        .post("/notes", "{\"text\":\"a\",\"text\":\"b\"}")
                        .problem(400))
                .isEqualTo("unreadable");
    }

    @Test
    void refusesTextsOfAnyLength() {
        var answer = api.as(contributor).post("/notes", "{\"text\":\"" + "x".repeat(100_001) + "\"}");
        assertThat(answer.problem(422)).isEqualTo("invalid");
    }

    @Test
    void dropsInvisibleCharactersAtTheEndsOfTexts() {
        var written = api.as(contributor)
                .post("/notes", "{\"text\":\"\\u200b\\ufeffSpindle\\u200b\"}")
                .expect(201);
        assertThat(written.json().path("text").asString()).isEqualTo("Spindle");
        assertThat(api.as(contributor).post("/notes", "{\"text\":\"\\u200b\"}").problem(422))
                .isEqualTo("invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "a=%c3%28", "a=%00", "=1&b=2"})
    void refusesAddressesThatCannotBeRead(String query) {
        assertThat(api.as(contributor).get("/notes?" + query).problem(400)).isEqualTo("unreadable-address");
    }

    @Test
    void refusesNamesOfFilesThatCannotBeStored() {
        var body =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\u0000.txt\"\r\n\r\nx\r\n--b--\r\n";
        for (var key : new String[] {"one", null}) {
            var headers = key == null
                    ? new String[0]
                    : new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
            var answer = api.as(contributor)
                    .send(
                            "POST",
                            "/notes/upload",
                            "multipart/form-data; boundary=b",
                            BodyPublishers.ofString(body),
                            headers);
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 5_000})
    void refusesNamesOfFilesThatAreTooLong(int length) {
        for (var letter : List.of("x", "я")) {
            for (var keyed : List.of(true, false)) {
                var answer = upload(file(letter.repeat(length)), keyed);
                assertThat(answer.problem(422)).isEqualTo("invalid");
                var error = answer.json().path("errors").path(0);
                assertThat(error.path("code").asString()).isEqualTo("file-name-too-long");
                assertThat(error.path("field").asString()).isEqualTo("file");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "я", "文", "😀"})
    void takesNamesOfFilesInAnyScript(String letter) {
        upload(file(letter.repeat(255 / letter.length())), false).expect(201);
    }

    @Test
    void refusesFormsOfTooManyParts() {
        var field = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n";
        for (var keyed : List.of(true, false)) {
            assertThat(upload(field.repeat(300) + file("a.txt"), keyed).problem(400))
                    .isEqualTo("too-many-fields");
        }
    }

    @Test
    void refusesFieldsWithEndlessHeaders() {
        var field = "--b\r\nContent-Disposition: form-data; name=\"" + "x".repeat(30_000) + "\"\r\n\r\nx\r\n";
        assertThat(upload(field + file("a.txt"), false).status()).isIn(400, 422);
    }

    private static String file(String name) {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\nx\r\n--b--\r\n";
    }

    private Api.Answer upload(String form, boolean keyed) {
        var headers = keyed ? new String[] {"Idempotency-Key", UUID.randomUUID().toString()} : new String[0];
        return api.as(contributor)
                .send(
                        "POST",
                        "/notes/upload",
                        "multipart/form-data; boundary=b",
                        BodyPublishers.ofString(form),
                        headers);
    }

    /** Which header it was is not known: it is not told as the name of a file. */
    @Test
    void refusesHeadersOfPartsThatAreTooLong() {
        var filler = "x".repeat(20_000);
        for (var disposition : List.of(
                "name=\"file\"; filename=\"" + filler + "\"",
                "name=\"" + filler + "\"",
                "name=\"file\"; filename=\"a.txt\"\r\nX-Filler: " + filler)) {
            for (var keyed : List.of(true, false)) {
                var form = "--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\nx\r\n--b--\r\n";
                assertThat(upload(form, keyed).problem(400)).isEqualTo("unreadable-upload");
            }
        }
    }

    @Test
    void refusesUploadsThatBreakOff() {
        var answer = api.as(contributor)
                .send(
                        "POST",
                        "/notes/upload",
                        "multipart/form-data; boundary=b",
                        BodyPublishers.ofString("--b\r\nContent-Disp"));
        assertThat(answer.problem(400)).isEqualTo("unreadable-upload");
    }

    @Test
    void tellsNoPathInProblems() {
        var instance =
                api.as(contributor).get("/nothing").json().path("instance").asString();
        assertThat(instance).startsWith("urn:spindle:request:");
    }
}
