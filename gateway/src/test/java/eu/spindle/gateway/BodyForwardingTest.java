package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.gateway.SignInSteps.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Forwards bodies and streams within their limits. */
@GatewayTest
class BodyForwardingTest {

    private static final String EVIDENCE = "/a/nordmetall/api/monitoring/cycles/2026/submissions/firm/evidence";
    private static final String PLEDGES = "/a/nordmetall/api/commitments/pledges";
    private static final TestServices TEST_SERVICES = GatewaySurroundings.TEST_SERVICES;

    @Autowired
    private SignInSteps steps;

    @Autowired
    private KnownCallers callers;

    @Test
    void streamsALargeUploadThrough() {
        String token = "Bearer " + KnownCallers.token("2126-01-01T00:00:00Z");
        byte[] part = new byte[64 * 1024];
        // Without declared length: 20 MB in 320 chunks.
        var body = BodyPublishers.ofByteArrays(
                () -> IntStream.range(0, 320).mapToObj(number -> part).iterator());

        Answer answer = steps.send(steps.request(EVIDENCE)
                .POST(body)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Authorization", token));

        assertThat(answer.json().path("bytes").asLong()).isEqualTo(20L * 1024 * 1024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\n\r\n5\r\n5,510\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n5,510\r\nzz\r\n",
                "Transfer-Encoding: chunked\r\n\r\n9\r\n5,510",
                "Content-Length: 9\r\n\r\n5,510"
            })
    void abortsARequestWithAnIncompleteBody(String body) throws IOException {
        TEST_SERVICES.bodies().clear();
        String head =
                "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: text/csv\r\nAuthorization: Bearer %s\r\n"
                        .formatted(PLEDGES, KnownCallers.token("2126-01-01T00:00:00Z"));
        try (var socket = new Socket("localhost", steps.at("/").getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("bad-request");
        }
        // The next request shows that nothing of this one is still being sent.
        callers.officer();
        assertThat(TEST_SERVICES.bodies()).isEmpty();
    }

    @Test
    void rejectsAHeaderThatIsNoText() throws IOException {
        String request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nUser-Agent: Gr\u00c3\u0083\u00bc\u0080e\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(PLEDGES, KnownCallers.token("2126-01-01T00:00:00Z"));
        try (var socket = new Socket("localhost", steps.at("/").getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void rejectsABodyWithoutItsType() {
        for (String type : List.of("image/*", "*/*", "application/*+json; charset=utf-8")) {
            Answer answer = steps.send(steps.request("/a/nordmetall/api/monitoring/half")
                    .POST(BodyPublishers.ofString("{}"))
                    .header("Content-Type", type)
                    .header("Authorization", "Bearer " + KnownCallers.token("2126-01-01T00:00:00Z")));

            assertThat(answer.status()).as(type).isEqualTo(415);
            assertThat(answer.code()).isEqualTo("media-type-not-supported");
        }
    }

    @Test
    void namesTheLimitOfAnUploadThatIsFarTooLarge() {
        String token = "Bearer " + KnownCallers.token("2126-01-01T00:00:00Z");
        byte[] sixty = new byte[60 * 1024 * 1024];
        for (var body : List.of(BodyPublishers.ofByteArray(sixty), BodyPublishers.ofByteArrays(List.of(sixty)))) {
            Answer answer = steps.send(steps.request(EVIDENCE)
                    .POST(body)
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .header("Accept-Language", "de")
                    .header("Authorization", token));

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.json().path("detail").asString()).contains("20 MB", "größer");
        }
    }

    @Test
    void rejectsABodyOverTheLimitWithOrWithoutItsLength() {
        String token = "Bearer " + KnownCallers.token("2126-01-01T00:00:00Z");
        byte[] large = new byte[1024 * 1024 + 1];

        Answer told = steps.post(PLEDGES, BodyPublishers.ofByteArray(large), "Authorization", token);
        Answer silent = steps.post(PLEDGES, BodyPublishers.ofByteArrays(List.of(large)), "Authorization", token);

        assertThat(told.status()).isEqualTo(413);
        assertThat(told.code()).isEqualTo("body-too-large");
        assertThat(silent.status()).isEqualTo(413);
    }

    @Test
    void forwardsEventsAtOnce() throws IOException, InterruptedException {
        TEST_SERVICES.say("first");
        HttpResponse<InputStream> stream = steps.client()
                .send(
                        steps.request("/a/nordmetall/api/monitoring/events")
                                .header("Cookie", callers.officer().cookie())
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofInputStream());
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            // Read while the service still holds the stream open.
            assertThat(reader.readLine()).isEqualTo("data: first");
            TEST_SERVICES.say("second");
            assertThat(reader.readLine()).isEmpty();
            assertThat(reader.readLine()).isEqualTo("data: second");
            TEST_SERVICES.say("end");
        }
    }
}
