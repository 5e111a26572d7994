package eu.spindle.test;

import com.nimbusds.jwt.JWTClaimsSet;
import eu.spindle.platform.access.Peer;
import eu.spindle.platform.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A caller of a service in a test.
 *
 * @param slug the association's slug in paths, or null for the steward and for the gateway itself
 * @param readOnly whether the firm left the programme
 */
public record TestCaller(
        UUID id,
        String kind,
        String programme,
        UUID association,
        String slug,
        UUID enterprise,
        List<Role> roles,
        boolean readOnly) {

    public TestCaller(
            UUID id, String kind, String programme, UUID association, String slug, UUID enterprise, List<Role> roles) {
        this(id, kind, programme, association, slug, enterprise, roles, false);
    }

    /** The API token of machines in tests. */
    public static final UUID TOKEN = UUID.fromString("00000000-0000-4000-8000-0000000000f0");

    public static final String TOKEN_NAME = "nightly import";

    /** The programme of tests. */
    public static final String PROGRAMME = "machine-tools";

    /** Returns a person of an association, with roles there. */
    public static TestCaller of(TestAssociation association, Role... roles) {
        return new TestCaller(
                UUID.randomUUID(),
                "person",
                PROGRAMME,
                association.id(),
                association.slug(),
                null,
                Arrays.asList(roles));
    }

    /** Returns a person bound to one enterprise of an association. */
    public static TestCaller of(TestAssociation association, UUID enterprise, Role... roles) {
        return new TestCaller(
                UUID.randomUUID(),
                "person",
                PROGRAMME,
                association.id(),
                association.slug(),
                enterprise,
                Arrays.asList(roles));
    }

    /** Returns a steward of the programme. */
    public static TestCaller steward() {
        return new TestCaller(
                UUID.randomUUID(), "person", PROGRAMME, null, null, null, List.of(Role.PROGRAMME_STEWARD));
    }

    /** Returns the reader of a public page of an association or, with null, of the programme. */
    public static TestCaller anybody(TestAssociation association) {
        return new TestCaller(
                UUID.randomUUID(),
                "public",
                PROGRAMME,
                association == null ? null : association.id(),
                association == null ? null : association.slug(),
                null,
                List.of());
    }

    /** Returns the gateway for calls to {@code /internal/…}, in an association or, with null, in none. */
    public static TestCaller gateway(TestAssociation association) {
        return peer(Peer.GATEWAY, association);
    }

    /** Returns a peer for calls to {@code /internal/…}, in an association or, with null, in none. */
    public static TestCaller peer(Peer peer, TestAssociation association) {
        return new TestCaller(
                peer.id(),
                "gateway",
                association == null ? null : PROGRAMME,
                association == null ? null : association.id(),
                association == null ? null : association.slug(),
                null,
                List.of());
    }

    private String name() {
        return Stream.of(Peer.values())
                .filter(peer -> peer.id().equals(id))
                .map(Peer::label)
                .findFirst()
                .orElse("Test " + roles);
    }

    /** Returns the same person with an API token. */
    public TestCaller byToken() {
        return new TestCaller(id, "machine", programme, association, slug, enterprise, roles, readOnly);
    }

    /** Returns the same person after their firm left the programme, with read access only. */
    public TestCaller ofFormerMember() {
        return new TestCaller(id, kind, programme, association, slug, enterprise, roles, true);
    }

    /** Returns the same person with other roles of the association, of an enterprise or, with null, of none. */
    public TestCaller in(UUID enterprise, Role... roles) {
        return new TestCaller(id, kind, programme, association, slug, enterprise, Arrays.asList(roles));
    }

    JWTClaimsSet.Builder claims() {
        var claims = new JWTClaimsSet.Builder()
                .subject(id.toString())
                .claim("kind", kind)
                .claim("name", name())
                .claim("email", id + "@test.example")
                .claim("roles", roles.stream().map(Role::code).toList())
                .claim("strength", "single");
        if (kind.equals("machine")) {
            claims.claim("token", TOKEN.toString()).claim("token_name", TOKEN_NAME);
        }
        if (programme != null) {
            claims.claim("programme", programme);
        }
        if (association != null) {
            claims.claim("association", association.toString())
                    .claim("slug", slug)
                    .claim("status", "active");
        }
        if (enterprise != null) {
            claims.claim("enterprise", enterprise.toString());
        }
        if (readOnly) {
            claims.claim("read_only", true);
        }
        return claims;
    }
}
