package eu.spindle.test.fuzz;

import eu.spindle.test.fuzz.RequestMaker.Operation;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Sends seeded requests to all operations of OpenAPI documents: a third is well-formed, the others have invalid values,
 * form or encoding. No response may be a server error or reveal internals.
 */
public final class Fuzzer {

    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bjava\\.|org\\.(springframework|postgresql|hibernate|apache)|SQLSTATE|eu\\.spindle\\.|/internal/"
                    + "|elsewhere\\.example|(?m)^X-Injected");

    private final InetSocketAddress server;
    private final Map<String, List<Supplier<Map<String, String>>>> identities = new TreeMap<>();
    private final List<Operation> operations = new ArrayList<>();
    private final Random random;
    private final SeenValues harvest = new SeenValues();
    private final Map<Operation, RequestMaker> makers = new LinkedHashMap<>();
    private final Map<String, String> places;

    /**
     * Creates a fuzzer.
     *
     * @param places path variables with a fixed value, e.g. the association's slug
     * @param seed the same seed sends the same requests, as far as the responses are the same
     */
    public Fuzzer(InetSocketAddress server, Map<String, String> places, long seed) {
        this.server = server;
        this.places = Map.copyOf(places);
        this.random = new Random(seed);
    }

    /** Sends requests with this path prefix with these headers, which are created anew for each request. */
    public Fuzzer as(String prefix, Supplier<Map<String, String>> headers) {
        identities.computeIfAbsent(prefix, unused -> new ArrayList<>()).add(headers);
        return this;
    }

    /** Adds the operations of a document, without those that would end what the other requests need. */
    public Fuzzer to(JsonNode document, List<String> without) {
        var bodies = new BodyMaker(document, random, harvest);
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                var operation =
                        new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue());
                if (METHODS.contains(method.getKey())
                        && without.stream()
                                .noneMatch(part -> operation.toString().contains(part))) {
                    operations.add(operation);
                    makers.put(operation, new RequestMaker(random, bodies, places));
                }
            }
        }
        return this;
    }

    /** Sends that many requests and returns the invalid responses, one for each operation and kind. */
    public List<String> run(int requests) throws IOException {
        var failures = new TreeMap<String, String>();
        for (var i = 0; i < requests; i++) {
            var operation = HostileValues.one(operations, random);
            var identity = identity(operation);
            var request = makers.get(operation).request(operation, identity, "localhost:" + server.getPort());
            var answer = RawAnswer.to(server, request);
            if (answer.status() >= 200 && answer.status() < 300) {
                harvest.take(answer.body());
            }
            var failure = failure(answer);
            if (failure != null) {
                failures.putIfAbsent(
                        operation + " " + answer.status() + " " + failure,
                        "%s%n  request %d: %s%n  answer: %s"
                                .formatted(
                                        failure,
                                        i,
                                        shown(request, identity),
                                        shortened(answer.head() + " " + answer.body())));
            }
        }
        return failures.entrySet().stream()
                .map(found -> found.getKey() + ": " + found.getValue())
                .toList();
    }

    private Map<String, String> identity(Operation operation) {
        var known = identities.entrySet().stream()
                .filter(entry -> operation.path().startsWith(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        return known.isEmpty() ? Map.of() : HostileValues.one(known, random).get();
    }

    private static String failure(RawAnswer answer) {
        if (answer.status() == 0) {
            return "no answer";
        }
        if (answer.status() >= 500) {
            return "a failure of the server";
        }
        var inside = INSIDE.matcher(answer.head() + "\n" + (answer.status() >= 400 ? answer.body() : ""));
        if (inside.find()) {
            return "tells of the inside: " + inside.group();
        }
        var head = answer.head().toLowerCase(Locale.ROOT);
        if (answer.status() >= 400 && !answer.body().isBlank() && !head.contains("application/problem+json")) {
            return "no problem details";
        }
        return null;
    }

    private static String shown(byte[] request, Map<String, String> identity) {
        var text = new String(request, StandardCharsets.UTF_8);
        for (var secret : identity.values()) {
            text = text.replace(secret, "…");
        }
        return shortened(text);
    }

    private static String shortened(String text) {
        var line = text.replace("\r\n", " | ").replace("\u0000", "␀");
        return line.length() > 700 ? line.substring(0, 700) + "…" : line;
    }
}
