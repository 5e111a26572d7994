package eu.spindle.test.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Generates the bytes of a request to an operation of an OpenAPI document: well-formed, or malformed in one or several
 * ways.
 */
final class RequestMaker {

    private static final List<String> METHODS =
            List.of("GET", "PUT", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS", "get", "PROPFIND");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/csv",
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=\"",
            "application/json; charset=nonsense",
            "application/zip",
            "a/b/c",
            "");

    private final Random random;
    private final BodyMaker bodies;
    private final Map<String, String> places;

    RequestMaker(Random random, BodyMaker bodies, Map<String, String> places) {
        this.random = random;
        this.bodies = bodies;
        this.places = places;
    }

    /** An operation of the document. */
    record Operation(String method, String path, JsonNode description) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    byte[] request(Operation operation, Map<String, String> identity, String host) {
        // A third is well-formed apart from its values, the others are malformed as well.
        var wrong = random.nextInt(3) > 0;
        var method = wrong && random.nextInt(12) == 0 ? HostileValues.one(METHODS, random) : operation.method();
        var headers = new LinkedHashMap<String, String>();
        headers.put("Host", wrong && random.nextInt(30) == 0 ? "elsewhere.example" : host);
        headers.put("Connection", "close");
        headers.put("Accept", "*/*");
        headers.putAll(identity);
        var body = body(operation, wrong, headers);
        headers(operation, wrong, headers);
        headers.put("Content-Length", Integer.toString(body.length));
        var head = new StringBuilder(method + " " + address(operation, wrong) + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private String address(Operation operation, boolean wrong) {
        var path = operation.path();
        var query = new ArrayList<String>();
        for (var parameter : operation.description().path("parameters")) {
            var name = parameter.path("name").asString();
            var schema = parameter.path("schema");
            var value = wrong && random.nextInt(4) == 0 ? HostileValues.text(random) : bodies.text(schema);
            switch (parameter.path("in").asString()) {
                case "path" -> {
                    if (!places.containsKey(name) || wrong && random.nextInt(15) == 0) {
                        path = path.replace("{" + name + "}", encoded(value));
                    }
                }
                case "query" -> {
                    if (random.nextInt(3) > 0) {
                        query.add(name + "=" + encoded(value));
                    }
                }
                default -> {}
            }
        }
        for (var place : places.entrySet()) {
            path = path.replace("{" + place.getKey() + "}", place.getValue());
        }
        path = path.replace("{", "%7B").replace("}", "%7D");
        if (wrong && random.nextInt(6) == 0) {
            query.add(HostileValues.query(random));
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private void headers(Operation operation, boolean wrong, Map<String, String> headers) {
        for (var parameter : operation.description().path("parameters")) {
            if (parameter.path("in").asString().equals("header") && random.nextInt(4) > 0) {
                var name = parameter.path("name").asString();
                var usual = name.equals("If-Match")
                        ? "\"" + random.nextInt(3) + "\""
                        : UUID.nameUUIDFromBytes(
                                        Long.toString(random.nextLong()).getBytes(StandardCharsets.UTF_8))
                                .toString();
                headers.put(name, wrong && random.nextInt(3) == 0 ? inHeader(HostileValues.text(random)) : usual);
            }
        }
        if (wrong && random.nextInt(10) == 0) {
            var name = HostileValues.one(
                    List.of(
                            "Accept",
                            "Accept-Language",
                            "Range",
                            "Prefer",
                            "traceparent",
                            "Spindle-Enterprise",
                            "X-Forwarded-For",
                            "Cookie",
                            "If-None-Match",
                            "Content-Encoding",
                            "Origin"),
                    random);
            headers.put(name, inHeader(HostileValues.text(random)));
        }
    }

    private byte[] body(Operation operation, boolean wrong, Map<String, String> headers) {
        var contents = operation.description().path("requestBody").path("content");
        if (!contents.isObject() || contents.isEmpty()) {
            return wrong && random.nextInt(8) == 0
                    ? HostileValues.json(random).getBytes(StandardCharsets.UTF_8)
                    : new byte[0];
        }
        var types = contents.propertyNames().stream().toList();
        var type = HostileValues.one(types, random);
        headers.put("Content-Type", wrong && random.nextInt(10) == 0 ? HostileValues.one(TYPES, random) : type);
        if (type.startsWith("multipart/")) {
            return upload(wrong, headers);
        }
        if (!type.contains("json")) {
            return rows(wrong);
        }
        var json = bodies.body(contents.path(type).path("schema"), wrong ? 0.15 : 0.02)
                .getBytes(StandardCharsets.UTF_8);
        if (!wrong || json.length == 0) {
            return json;
        }
        return switch (random.nextInt(12)) {
            case 0 -> java.util.Arrays.copyOf(json, random.nextInt(json.length));
            case 1 -> HostileValues.json(random).getBytes(StandardCharsets.UTF_8);
            case 2 -> spoilt(json);
            case 3 -> new byte[0];
            default -> json;
        };
    }

    /** With one byte that is no UTF-8. */
    private byte[] spoilt(byte[] json) {
        json[random.nextInt(json.length)] = (byte) 0xc3;
        return json;
    }

    private byte[] rows(boolean wrong) {
        var rows = "data_point;value\nhours_worked;1000\n" + (wrong ? HostileValues.text(random) : "energy;12") + ";"
                + HostileValues.text(random) + "\n" + (random.nextBoolean() ? "\"open;1\n" : "");
        return rows.getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16);
    }

    private byte[] upload(boolean wrong, Map<String, String> headers) {
        var boundary = "----fuzz" + random.nextInt(1_000);
        headers.computeIfPresent(
                "Content-Type",
                (name, type) -> type.startsWith("multipart/form-data") && type.length() < 20
                        ? type + "; boundary=" + boundary
                        : type);
        var name = wrong ? inHeader(HostileValues.text(random)) : "proof.pdf";
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + (wrong && random.nextBoolean() ? "" : "Content-Type: application/pdf\r\n")
                + "\r\n%PDF-1.7 " + HostileValues.text(random) + "\nstartxref\n0\n%%EOF\r\n"
                + (wrong && random.nextInt(3) == 0 ? "" : "--" + boundary + "--\r\n");
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Without line breaks, which would start the next header; all else is sent unchanged. */
    private static String inHeader(String value) {
        return value.replace("\r", "").replace("\n", "");
    }
}
