package eu.spindle.gateway.peer;

import eu.spindle.gateway.access.Access.Association;
import eu.spindle.gateway.access.DirectoryClient;
import eu.spindle.gateway.cell.Service;
import eu.spindle.gateway.edge.Allowed;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.edge.Callers;
import eu.spindle.gateway.internaltoken.InternalToken;
import eu.spindle.gateway.internaltoken.InternalTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Issues internal tokens to peers that authenticate with name and secret. */
@RestController
@Allowed(Callers.SERVICE)
class PeerTokenController {

    private final InternalTokens tokens;
    private final DirectoryClient directory;
    private final PeerSettings settings;

    PeerTokenController(InternalTokens tokens, DirectoryClient directory, PeerSettings settings) {
        this.tokens = tokens;
        this.directory = directory;
        this.settings = settings;
    }

    @PostMapping("/internal/tokens")
    TokenResponse issue(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody TokenRequest request) {
        Peer asking = peer(authorization);
        Service audience = request.audience() == null ? null : Service.named(request.audience());
        if (audience == null) {
            throw ApiException.of(HttpStatus.BAD_REQUEST, "bad-request");
        }
        if (!asking.mayAsk(audience)) {
            throw ApiException.of(HttpStatus.FORBIDDEN, "forbidden");
        }
        return new TokenResponse(tokens.mint(token(asking, audience, request)));
    }

    private InternalToken token(Peer asking, Service audience, TokenRequest request) {
        String name = asking.label();
        if (request.association() == null) {
            return InternalToken.gateway(audience.label(), name, request.programme(), null, null, null);
        }
        Association association = directory.association(request.association()).orElseThrow(ApiException::notFound);
        return InternalToken.gateway(
                audience.label(),
                name,
                association.programme(),
                association.id(),
                association.slug(),
                association.status());
    }

    private Peer peer(@Nullable String authorization) {
        if (authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            List<String> parts = List.of(decode(authorization.substring(6)).split(":", 2));
            Peer peer = Peer.named(parts.getFirst());
            if (peer != null && parts.size() == 2 && isSecretOf(peer, parts.get(1))) {
                return peer;
            }
        }
        throw ApiException.of(HttpStatus.UNAUTHORIZED, "token-invalid");
    }

    private boolean isSecretOf(Peer peer, String shown) {
        byte[] secret = settings.secret(peer).getBytes(StandardCharsets.UTF_8);
        return secret.length > 0 && MessageDigest.isEqual(secret, shown.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String text) {
        try {
            return new String(Base64.getDecoder().decode(text.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The service to call, and the association (by slug) or programme of the call. */
    record TokenRequest(
            @Nullable String audience,
            @Nullable String association,
            @Nullable String programme) {

        private static final int MAX_LENGTH = 60;

        TokenRequest {
            bounded(audience);
            bounded(association);
            bounded(programme);
        }

        private static void bounded(@Nullable String text) {
            if (text != null && text.length() > MAX_LENGTH) {
                throw ApiException.of(HttpStatus.BAD_REQUEST, "bad-request");
            }
        }
    }

    /** The token, to be sent as bearer token. */
    record TokenResponse(String token) {}
}
