package eu.spindle.gateway.internaltoken;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The claims of an internal token. */
public record InternalToken(
        String audience,
        String subject,
        Kind kind,
        @Nullable String name,
        @Nullable String email,
        @Nullable String locale,
        @Nullable String programme,
        @Nullable UUID association,
        @Nullable String slug,
        @Nullable String status,
        @Nullable UUID enterprise,
        List<String> roles,
        boolean multiFactor,
        @Nullable ApiToken token,
        boolean readOnly) {

    /** The API token that a person uses. */
    public record ApiToken(UUID id, String name) {}

    /** The kinds of callers. */
    public enum Kind {
        PERSON,
        MACHINE,
        GATEWAY,
        PUBLIC;

        String claim() {
            return switch (this) {
                case PERSON -> "person";
                case MACHINE -> "machine";
                case GATEWAY -> "gateway";
                case PUBLIC -> "public";
            };
        }
    }

    public InternalToken {
        roles = List.copyOf(roles);
    }

    /** Claims for a public page of an association or, without one, of the programme. */
    public static InternalToken anybody(
            String audience, String programme, @Nullable UUID association, @Nullable String slug) {
        return new InternalToken(
                audience,
                UUID.nameUUIDFromBytes("public".getBytes(StandardCharsets.UTF_8))
                        .toString(),
                Kind.PUBLIC,
                null,
                null,
                null,
                programme,
                association,
                slug,
                association == null ? null : "active",
                null,
                List.of(),
                false,
                null,
                false);
    }

    /** Claims for a call of the gateway itself, or of a service. */
    public static InternalToken gateway(
            String audience,
            String name,
            @Nullable String programme,
            @Nullable UUID association,
            @Nullable String slug,
            @Nullable String status) {
        return new InternalToken(
                audience,
                // A caller that is no person has a fixed id derived from its name.
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
                Kind.GATEWAY,
                name,
                null,
                null,
                programme,
                association,
                slug,
                status,
                null,
                List.of(),
                false,
                null,
                false);
    }
}
