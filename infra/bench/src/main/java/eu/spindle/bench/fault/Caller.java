package eu.spindle.bench.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Calls the API as an admin and counts the responses; a response that blames the caller for a failure of the system is
 * dishonest.
 */
final class Caller {

    /**
     * The statuses with which a failure may be reported. 429 is the gateway's limit, 412 the response to a change that
     * was made although its first response was lost.
     */
    private static final Set<Integer> HONEST = Set.of(412, 429, 502, 503, 504, 507);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Integer, AtomicInteger> answers = new ConcurrentSkipListMap<>();
    private final Set<String> dishonest = ConcurrentHashMap.newKeySet();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final URI api;
    private final String authorization;

    /**
     * Creates a caller.
     *
     * @param api the address of the association's API, with a slash at its end
     */
    Caller(URI api, String authorization) {
        this.api = api;
        this.authorization = authorization;
    }

    /** A response; status 0 if there was none. */
    record Answer(int status, JsonNode body, String etag) {

        boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    /** Returns the number of responses by status. */
    Map<Integer, AtomicInteger> answers() {
        return answers;
    }

    /** Returns the dishonest responses, each kind once. */
    Set<String> dishonest() {
        return dishonest;
    }

    Answer get(String path) {
        return counted("GET", path, request(path).GET());
    }

    /** Repeats a request with the same key until it is acknowledged. */
    Answer create(String path, Object body) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        Answer answer = post(path, body, key);
        while (!answer.ok()) {
            Thread.sleep(100);
            answer = post(path, body, key);
        }
        return answer;
    }

    /** Sends a request once. */
    Answer post(String path, Object body, String key) {
        return counted(
                "POST", path, json(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(text(body))));
    }

    Answer put(String path, Object body, String etag) {
        return counted("PUT", path, json(path).header("If-Match", etag).PUT(BodyPublishers.ofString(text(body))));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path))
                .header("Authorization", authorization)
                .timeout(Duration.ofSeconds(70));
    }

    private Answer counted(String method, String path, HttpRequest.Builder request) {
        Answer answer = answered(request.build());
        answers.computeIfAbsent(answer.status(), any -> new AtomicInteger()).incrementAndGet();
        if (answer.status() != 0 && !answer.ok() && !HONEST.contains(answer.status())) {
            dishonest.add("%s %s: %d %s"
                    .formatted(
                            method,
                            path.replaceAll("[0-9a-f-]{36}", "…"),
                            answer.status(),
                            answer.body().path("code").asText()));
        }
        return answer;
    }

    private Answer answered(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    read(response.body()),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException gone) {
            return new Answer(0, MissingNode.getInstance(), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, MissingNode.getInstance(), "");
        }
    }

    private static JsonNode read(@Nullable String body) throws IOException {
        return body == null || body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
