package eu.spindle.platform.access;

import eu.spindle.platform.tenancy.Scope;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** A verified internal token, parsed once. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;
    private static final Pattern PUBLIC = Pattern.compile("/[ap]/[^/]+/api/[^/]+/public(/|$)");

    private final transient Jwt token;
    private final transient Caller caller;

    private CallerAuthentication(Jwt token, Caller caller) {
        super(caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.code()))
                .toList());
        this.token = token;
        this.caller = caller;
        setAuthenticated(true);
    }

    static CallerAuthentication of(Jwt token) {
        var roles = Optional.ofNullable(token.getClaimAsStringList("roles")).stream()
                .flatMap(names -> names.stream())
                .flatMap(name -> Role.of(name).stream())
                .collect(Collectors.toUnmodifiableSet());
        var id = UUID.fromString(Objects.requireNonNull(token.getSubject()));
        var caller = new Caller(
                id,
                kind(token),
                Optional.ofNullable(token.getClaimAsString("name")).orElse(id.toString()),
                token.getClaimAsString("email"),
                Optional.ofNullable(token.getClaimAsString("locale"))
                        .map(Locale::forLanguageTag)
                        .orElse(null),
                roles,
                uuid(token, "enterprise"),
                Optional.ofNullable(token.getClaimAsString("strength")).orElse("single"),
                apiToken(token),
                Boolean.TRUE.equals(token.getClaimAsBoolean("read_only")));
        return new CallerAuthentication(token, caller);
    }

    private static Caller.Kind kind(Jwt token) {
        var name = token.getClaimAsString("kind");
        return Stream.of(Caller.Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new org.springframework.security.authentication.BadCredentialsException("kind"));
    }

    private static Caller.@Nullable Token apiToken(Jwt token) {
        var id = uuid(token, "token");
        return id == null
                ? null
                : new Caller.Token(
                        id,
                        Optional.ofNullable(token.getClaimAsString("token_name"))
                                .orElse(id.toString()));
    }

    private static @Nullable UUID uuid(Jwt token, String claim) {
        var text = token.getClaimAsString(claim);
        return text == null ? null : UUID.fromString(text);
    }

    /** Returns the scope of the request; empty when the token names no programme. */
    Optional<Scope> scope() {
        var programme = token.getClaimAsString("programme");
        if (programme == null) {
            return Optional.empty();
        }
        var association = uuid(token, "association");
        var person = switch (caller.kind()) {
            case PERSON, MACHINE -> caller.id();
            case GATEWAY, PUBLIC -> null;
        };
        return Optional.of(
                association == null
                        ? new Scope(programme, Scope.ofSector(programme).association(), null, person, true)
                        : new Scope(programme, association, caller.enterprise(), person, false));
    }

    /** Whether the token is valid for this path: for its association, its programme, or internal calls. */
    boolean admits(String path) {
        // Public operations accept public tokens only, and other operations accept none.
        if (PUBLIC.matcher(path).lookingAt() != (caller.kind() == Caller.Kind.PUBLIC)) {
            return false;
        }
        if (path.startsWith("/a/")) {
            return segment(path, 2).equals(token.getClaimAsString("slug"));
        }
        if (path.startsWith("/p/")) {
            return segment(path, 2).equals(token.getClaimAsString("programme"))
                    && token.getClaimAsString("association") == null;
        }
        return (path.startsWith("/internal/") || path.equals("/v3/api-docs")) && caller.kind() == Caller.Kind.GATEWAY;
    }

    private static String segment(String path, int index) {
        var parts = path.split("/", index + 2);
        return parts.length > index ? parts[index] : "";
    }

    @Override
    public Object getCredentials() {
        return token;
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }
}
