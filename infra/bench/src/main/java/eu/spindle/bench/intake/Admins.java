package eu.spindle.bench.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.spindle.local.LocalSystem;
import eu.spindle.local.home.Port;
import eu.spindle.local.home.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Registers associations, each with an admin who has an API token. */
public final class Admins {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "bench-members";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final URI commitments;
    private final String steward;
    private final String operatorSecret;

    public Admins(LocalSystem system) {
        this.gateway = system.addresses().gateway();
        this.commitments = system.addresses().http(Port.COMMITMENTS);
        this.steward = "Bearer " + system.secrets().token();
        this.operatorSecret = system.secrets().get(Secrets.OPERATOR);
    }

    public Admin found(String slug) throws IOException, InterruptedException {
        String registry = "/p/machine-tools/api/commitments/associations";
        String id = json(gateway, "POST", registry, steward, profile(slug))
                .path("id")
                .asText();
        String email = slug + "@spindle.example";
        String invitation = json(
                        gateway,
                        "POST",
                        registry + "/" + id + "/invitations",
                        steward,
                        Map.of(
                                "invitations",
                                List.of(Map.of("email", email, "role", "association-admin", "language", "en"))))
                .at("/items/0/id")
                .asText();
        String internal = internal();
        String person = json(
                        commitments,
                        "PUT",
                        "/internal/persons",
                        internal,
                        Map.of(
                                "issuer",
                                "https://bench.example",
                                "subject",
                                email,
                                "email",
                                email,
                                "emailVerified",
                                true,
                                "name",
                                "Bench",
                                "locale",
                                "en"))
                .path("id")
                .asText();
        String path = json(commitments, "GET", "/internal/invitations/" + id + "/by-id/" + invitation, internal, null)
                .path("path")
                .asText();
        json(
                commitments,
                "POST",
                "/internal/invitations/" + path.substring(path.lastIndexOf('/') + 1) + "/acceptance",
                internal,
                Map.of("person", person));
        JsonNode token = json(
                commitments,
                "POST",
                "/internal/persons/" + person + "/tokens",
                internal,
                Map.of("name", "bench", "association", slug, "roles", List.of("association-admin")));
        return new Admin(slug, id, "Bearer " + token.path("token").asText());
    }

    private static Map<String, Object> profile(String slug) {
        return Map.of(
                "slug",
                slug,
                "name",
                slug,
                "country",
                "DE",
                "locale",
                "de-DE",
                "timeZone",
                "Europe/Berlin",
                "languages",
                List.of("de", "en"));
    }

    private String internal() throws IOException, InterruptedException {
        String basic =
                Base64.getEncoder().encodeToString(("operator:" + operatorSecret).getBytes(StandardCharsets.UTF_8));
        return "Bearer "
                + json(gateway, "POST", "/internal/tokens", "Basic " + basic, Map.of("audience", "commitments"))
                        .path("token")
                        .asText();
    }

    private JsonNode json(
            URI base, String method, String path, String authorization, @org.jspecify.annotations.Nullable Object body)
            throws IOException, InterruptedException {
        return send(
                base,
                method,
                path,
                authorization,
                "application/json",
                body == null ? "" : JSON.writeValueAsString(body));
    }

    private JsonNode send(URI base, String method, String path, String authorization, String type, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Authorization", authorization)
                        .header("Content-Type", type)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException("%s %s: %d %s".formatted(method, path, response.statusCode(), response.body()));
        }
        return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
    }

    /** A person who may import the members of an association. */
    public final class Admin {

        private final String slug;
        private final String association;
        private final String imports;
        private final String authorization;

        private Admin(String slug, String association, String authorization) {
            this.slug = slug;
            this.association = association;
            this.imports = "/a/" + slug + "/api/commitments/member-imports";
            this.authorization = authorization;
        }

        public String slug() {
            return slug;
        }

        /** Returns the association's id. */
        public String association() {
            return association;
        }

        /** Returns the header for requests of this person. */
        public String authorization() {
            return authorization;
        }

        /** Returns the id of the import that was previewed. */
        String preview(String csv) throws IOException, InterruptedException {
            String form = """
                    --%1$s\r
                    Content-Disposition: form-data; name="file"; filename="members.csv"\r
                    Content-Type: text/csv; charset=utf-8\r
                    \r
                    %2$s\r
                    --%1$s--\r
                    """.formatted(BOUNDARY, csv);
            return send(gateway, "POST", imports, authorization, "multipart/form-data; boundary=" + BOUNDARY, form)
                    .path("id")
                    .asText();
        }

        void apply(String id) throws IOException, InterruptedException {
            json(gateway, "POST", imports + "/" + id + "/application", authorization, null);
        }
    }
}
