package eu.spindle.demo.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls over HTTP with JSON, repeated while a service is busy or on its way up. */
public final class Api {

    public static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final int TRIES = 8;
    private static final Duration LONGEST_CALL = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;

    public Api(URI base) {
        this.base = base;
    }

    public Answer get(Actor who, String path) throws InterruptedException {
        return send(who, "GET", path, "application/json", BodyPublishers.noBody());
    }

    public Answer post(Actor who, String path, @Nullable Object body, String... headers) throws InterruptedException {
        return send(who, "POST", path, "application/json", json(body), headers);
    }

    public Answer put(Actor who, String path, Object body, String... headers) throws InterruptedException {
        return send(who, "PUT", path, "application/json", json(body), headers);
    }

    public Answer patch(Actor who, String path, Object body, String etag) throws InterruptedException {
        return send(who, "PATCH", path, "application/json", json(body), "If-Match", etag);
    }

    public Answer delete(Actor who, String path) throws InterruptedException {
        return send(who, "DELETE", path, "application/json", BodyPublishers.noBody());
    }

    /** Any call; what a connection that broke had done is not known, so callers make their calls repeatable. */
    public Answer send(Actor who, String method, String path, String type, BodyPublisher body, String... headers)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(LONGEST_CALL)
                .header("Content-Type", type)
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        who.sign(request);
        return repeated(method + " " + path, request.build());
    }

    private Answer repeated(String call, HttpRequest request) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (!LATER.contains(response.statusCode()) || tries == TRIES) {
                    return new Answer(
                            call,
                            response.statusCode(),
                            response.headers().firstValue("ETag").orElse(""),
                            read(response.body()));
                }
            } catch (IOException e) {
                if (tries == TRIES) {
                    throw new RefusedException(call + " failed: " + e, 0);
                }
            }
            Thread.sleep(Duration.ofMillis(250L << Math.min(tries, 5)));
        }
    }

    private static JsonNode read(String text) {
        try {
            JsonNode read = JSON.readTree(text);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode(text);
        }
    }

    private static BodyPublisher json(@Nullable Object body) {
        try {
            return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A key that is the same whenever the same is done again. */
    public static String key(String content) {
        return "demo-" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }
}
