package eu.spindle.gateway;

import java.util.List;
import java.util.Map;

/** Persons, memberships and tokens of the tests. */
final class Fixtures {

    static final String ISSUER = "https://id.example/realms/spindle";
    static final String ANNA = "00000000-0000-4000-8000-0000000000a1";
    static final String WERK = "00000000-0000-4000-8000-0000000000e1";
    static final String HALLE = "00000000-0000-4000-8000-0000000000e2";

    private Fixtures() {}

    static Map<String, Object> association(String slug, String status) {
        return Map.of(
                "id",
                "00000000-0000-4000-8000-" + "%012x".formatted(slug.hashCode() & 0xffffffffL),
                "slug",
                slug,
                "name",
                slug.toUpperCase(java.util.Locale.ROOT),
                "status",
                status,
                "programme",
                "machine-tools",
                "cell",
                "default");
    }

    static Map<String, Object> membership(String slug, String status, String role) {
        return Map.of("id", ANNA, "association", association(slug, status), "role", role);
    }

    static Map<String, Object> membership(String slug, String role, String enterprise, int number) {
        return Map.of(
                "id",
                "00000000-0000-4000-8000-00000000000" + number,
                "association",
                association(slug, "active"),
                "role",
                role,
                "enterprise",
                enterprise);
    }

    static Map<String, Object> person(Map<String, Object> membership) {
        return person(List.of(membership));
    }

    static Map<String, Object> person(List<Map<String, Object>> memberships) {
        return Map.of(
                "person",
                Map.of("id", ANNA, "name", "Anna Muster", "email", "anna@example.org", "locale", "de"),
                "memberships",
                memberships,
                "programmes",
                List.of(Map.of("programme", "machine-tools", "role", "programme-steward")));
    }

    /** A person without any role yet. */
    static Map<String, Object> newcomer() {
        return Map.of(
                "person", Map.of("id", ANNA, "name", "Anna Muster", "email", "anna@example.org", "locale", "de"),
                "memberships", List.of(),
                "programmes", List.of());
    }

    static Map<String, Object> token(String expires, Map<String, Object> membership) {
        return Map.of(
                "person",
                Map.of("id", ANNA),
                "memberships",
                List.of(membership),
                "programmes",
                List.of(),
                "token",
                Map.of("id", "00000000-0000-4000-8000-0000000000f0", "name", "nightly import", "expires", expires));
    }
}
