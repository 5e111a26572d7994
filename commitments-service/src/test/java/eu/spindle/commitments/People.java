package eu.spindle.commitments;

import eu.spindle.platform.access.Peer;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Associations, firms and people for tests, created through the API. */
public final class People {

    public static final Map<String, Object> SUPPORT = Map.of(
            "weekly",
            List.of(
                    Map.of("day", "MONDAY", "from", "09:00", "to", "12:00"),
                    Map.of("day", "MONDAY", "from", "13:00", "to", "17:00")),
            "holidays",
            "AT",
            "closedOn",
            List.of("2026-12-24"));

    private People() {}

    /** A registered association, not yet active. */
    public static TestAssociation registered(Api api) {
        var slug = "t-" + UUID.randomUUID().toString().substring(0, 12);
        var registered = api.as(TestCaller.steward())
                .post("/associations", registration(slug))
                .expect(201);
        return new TestAssociation(registered.id(), slug);
    }

    public static Map<String, Object> registration(String slug) {
        return Map.of(
                "slug",
                slug,
                "name",
                "Association " + slug,
                "country",
                "AT",
                "locale",
                "de",
                "timeZone",
                "Europe/Vienna",
                "languages",
                List.of("de", "en"),
                "supportCalendar",
                SUPPORT);
    }

    /** An active association. */
    public static TestAssociation active(Api api) {
        var association = registered(api);
        api.as(admin(association)).post("/association/activation", Map.of()).expect(200);
        return association;
    }

    public static TestCaller admin(TestAssociation association) {
        return TestCaller.of(association, Role.ASSOCIATION_ADMIN);
    }

    /** A new firm. */
    public static UUID firm(Api api, TestAssociation association, String name) {
        return api.as(admin(association))
                .post("/enterprises", firm(name, UUID.randomUUID().toString()))
                .expect(201)
                .id();
    }

    public static Map<String, Object> firm(String name, String number) {
        return Map.of("legalName", name, "registerNumber", number, "country", "AT", "nace", "28.41", "employees", 42);
    }

    /** Uploads a member list like a form; the mapping of columns may be null. */
    public static Api.Answer upload(Api.As sender, String name, byte[] file, String mapping) {
        var boundary = UUID.randomUUID().toString();
        var body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"file\"; filename=\"" + name + "\"", file);
        if (mapping != null) {
            part(body, boundary, "name=\"mapping\"", mapping.getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return sender.send(
                "POST",
                "/member-imports",
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Idempotency-Key",
                boundary);
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(boundary, disposition))
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Signs a person in with a verified address, and returns the id. */
    public static UUID signedIn(Api api, String subject, String email) {
        return api.as(TestCaller.gateway(null))
                .put(
                        "/internal/persons",
                        Map.of(
                                "issuer",
                                "https://id.example",
                                "subject",
                                subject,
                                "email",
                                email,
                                "emailVerified",
                                true,
                                "name",
                                "Person " + subject,
                                "locale",
                                "de"))
                .expect(200)
                .id();
    }

    /** The link's token of an invitation, as the mail gets it. */
    public static String token(Api api, TestAssociation association, UUID invitation) {
        return api.as(TestCaller.peer(Peer.HELPDESK_SERVICE, null))
                .get("/internal/invitations/%s/by-id/%s".formatted(association.id(), invitation))
                .expect(200)
                .json()
                .path("path")
                .asString()
                .replace("/join/", "");
    }
}
