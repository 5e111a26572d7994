package eu.spindle.test;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** HTTP client of the service under test, with tokens as the gateway issues them. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String MULTIPART = "multipart/form-data";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final String service;

    Api(int port, String service) {
        this.address = "http://localhost:" + port;
        this.service = service;
    }

    /** The address of the service. */
    public InetSocketAddress server() {
        return new InetSocketAddress("localhost", URI.create(address).getPort());
    }

    /** Returns a client of a service in a process of its own. */
    public static Api at(int port, String service) {
        return new Api(port, service);
    }

    /** Returns a client for this caller; paths start after {@code /a/{association}/api/<service>}, or are complete. */
    public As as(TestCaller caller) {
        return new As(caller, TestGateway.token(caller, service));
    }

    /** Returns a client with any token, or without one when it is null. */
    public As with(TestCaller caller, String token) {
        return new As(caller, token);
    }

    /** Returns the service's OpenAPI document. */
    public JsonNode document() {
        return new As(null, null).get("/v3/api-docs").json();
    }

    /** The client of one caller. */
    public final class As {

        private final TestCaller caller;
        private final String token;
        private final String language;

        private As(TestCaller caller, String token) {
            this(caller, token, "en");
        }

        private As(TestCaller caller, String token, String language) {
            this.caller = caller;
            this.token = token;
            this.language = language;
        }

        /** Returns a client of the same caller with this language. */
        public As reading(String language) {
            return new As(caller, token, language);
        }

        public Answer get(String path) {
            return send("GET", path, null);
        }

        public Answer post(String path, Object body) {
            return send("POST", path, body, "Idempotency-Key", UUID.randomUUID().toString());
        }

        public Answer put(String path, Object body, String... headers) {
            return send("PUT", path, body, headers);
        }

        public Answer patch(String path, Object body, String... headers) {
            return send("PATCH", path, body, headers);
        }

        public Answer delete(String path, String... headers) {
            return send("DELETE", path, null, headers);
        }

        /** Returns what an endless response contains while an action runs and for a second after it. */
        public Answer hear(String path, Runnable meanwhile) {
            return send(
                    request("GET", path, BodyPublishers.noBody()),
                    answer -> answer.statusCode() == 200 ? new EventProbe(meanwhile) : BodySubscribers.ofByteArray());
        }

        /** Sends a JSON body (a string is sent unchanged) with pairs of header name and value. */
        public Answer send(String method, String path, Object body, String... headers) {
            var publisher = body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
            return send(method, path, "application/json", publisher, headers);
        }

        /** Sends any body with pairs of header name and value. */
        public Answer send(String method, String path, String type, BodyPublisher body, String... headers) {
            return send(request(method, path, body, headers).header("Content-Type", type), BodyHandlers.ofByteArray());
        }

        /** Sends a meaningless body of this type. */
        Answer sendAnything(String method, String path, String type, String... headers) {
            if (!type.equals(MULTIPART)) {
                return send(method, path, type, BodyPublishers.ofString("{}"), headers);
            }
            var form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\na\r\n--b--\r\n";
            return send(method, path, MULTIPART + "; boundary=b", BodyPublishers.ofString(form), headers);
        }

        private HttpRequest.Builder request(String method, String path, BodyPublisher body, String... headers) {
            var request = HttpRequest.newBuilder(URI.create(address + whole(path)))
                    .header("Accept-Language", language)
                    .method(method, body);
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            for (var i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return request;
        }

        private static Answer send(HttpRequest.Builder request, BodyHandler<byte[]> body) {
            try {
                return new Answer(CLIENT.send(request.build(), body));
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        private String whole(String path) {
            if (path.startsWith("/internal/")
                    || path.startsWith("/a/")
                    || path.startsWith("/p/")
                    || path.startsWith("/v3/")) {
                return path;
            }
            return (caller.slug() == null ? "/p/" + caller.programme() : "/a/" + caller.slug()) + "/api/" + service
                    + path;
        }
    }

    /** A response. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
        }

        public String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Returns the response if it has this status; otherwise fails with its content. */
        public Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError("Expected " + status + " from "
                        + response.request().method() + " " + response.uri() + " but got " + status() + ": " + text());
            }
            return this;
        }

        /** Returns the problem's code if the response has this status. */
        public String problem(int status) {
            return expect(status).json().path("code").asString();
        }

        /** Returns the id in the body. */
        public UUID id() {
            return UUID.fromString(json().path("id").asString());
        }

        public String etag() {
            return header("ETag");
        }
    }
}
