package eu.spindle.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Calls the gateway as a person with a session, or as a program with an API token. */
final class Client {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final URI address;
    private final List<String> identity;
    private final String language;

    private Client(URI address, List<String> identity, String language) {
        this.address = address;
        this.identity = identity;
        this.language = language;
    }

    static Client withToken(URI address, String token) {
        return new Client(address, List.of("Authorization", "Bearer " + token), "en");
    }

    static Client withSession(URI address, String cookies, String csrf) {
        return new Client(address, List.of("Cookie", cookies, "X-XSRF-TOKEN", csrf), "en");
    }

    /** The same caller with this language. */
    Client reading(String language) {
        return new Client(address, identity, language);
    }

    /** The headers that identify the caller to the gateway. */
    Map<String, String> identity() {
        var headers = new LinkedHashMap<String, String>();
        for (var i = 0; i < identity.size(); i += 2) {
            headers.put(identity.get(i), identity.get(i + 1));
        }
        return headers;
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    /** A POST with an idempotency key. */
    Answer post(String path, Object body) {
        return send("POST", path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    /** A POST on a version that the caller has read. */
    Answer post(String path, Object body, String etag) {
        return send("POST", path, body, "If-Match", etag);
    }

    Answer put(String path, Object body, String... headers) {
        return send("PUT", path, body, headers);
    }

    Answer patch(String path, Object body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    Answer send(String method, String path, Object body, String... headers) {
        var publisher = body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
        return send(method, path, "application/json", publisher, headers);
    }

    /** Sends a file in the part {@code file}, and other parts as pairs of name and text. */
    Answer upload(String path, String name, byte[] content, String type, String... fields) {
        var boundary = UUID.randomUUID().toString();
        var body = new ByteArrayOutputStream();
        for (var i = 0; i < fields.length; i += 2) {
            part(
                    body,
                    boundary,
                    "name=\"%s\"".formatted(fields[i]),
                    "text/plain",
                    fields[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        part(body, boundary, "name=\"file\"; filename=\"%s\"".formatted(name), type, content);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static void part(ByteArrayOutputStream body, String boundary, String names, String type, byte[] content) {
        body.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(boundary, names, type)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    Answer send(String method, String path, String type, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", type)
                .header("Accept-Language", language)
                .method(method, body);
        var pairs = new ArrayList<>(identity);
        pairs.addAll(List.of(headers));
        for (var i = 0; i < pairs.size(); i += 2) {
            request.header(pairs.get(i), pairs.get(i + 1));
        }
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A response. */
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
        }

        String etag() {
            return response.headers().firstValue("ETag").orElse("");
        }

        UUID id() {
            return UUID.fromString(json().path("id").asString());
        }

        Answer expect(int... statuses) {
            for (var status : statuses) {
                if (status() == status) {
                    return this;
                }
            }
            throw new AssertionError(
                    "%s %s answered %d: %s".formatted(response.request().method(), response.uri(), status(), text()));
        }

        /** The problem's code, if it has this status. */
        String problem(int status) {
            return expect(status).json().path("code").asString();
        }
    }
}
