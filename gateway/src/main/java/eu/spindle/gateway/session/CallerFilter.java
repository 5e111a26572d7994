package eu.spindle.gateway.session;

import eu.spindle.gateway.access.Caller;
import eu.spindle.gateway.edge.Refusal;
import eu.spindle.gateway.limit.Limits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who calls an API: by API token, or by session. It takes the place of the general filters on these paths,
 * where each costs every request. A session may change something only with the proof that a page of ours asked.
 */
final class CallerFilter extends OncePerRequestFilter {

    /** Where the session of a request is left, for those who list and end sessions. */
    static final String SESSION = CallerFilter.class.getName() + ".session";

    static final String PERSON = SignedInPerson.class.getName();

    private static final Pattern TOKEN = Pattern.compile("sp_[A-Za-z0-9_-]{16,200}");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Sessions sessions;
    private final CookieSerializer cookies;
    private final PageProof proof;
    private final Limits limits;

    CallerFilter(Sessions sessions, CookieSerializer cookies, PageProof proof, Limits limits) {
        this.limits = limits;
        this.sessions = sessions;
        this.cookies = cookies;
        this.proof = proof;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            Caller caller = bySession(request);
            if (caller != null) {
                request.setAttribute(Caller.ATTRIBUTE, caller);
            }
            chain.doFilter(request, response);
        } else {
            limits.checkStranger(request.getRemoteAddr());
            request.setAttribute(Caller.ATTRIBUTE, byToken(authorization, request.getRemoteAddr()));
            chain.doFilter(request, response);
            if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
                limits.countStranger(request.getRemoteAddr());
            }
        }
    }

    private @Nullable Caller bySession(HttpServletRequest request) {
        for (String id : ids(request)) {
            SignedInPerson person = sessions.find(id);
            if (person != null) {
                if (!SAFE.contains(request.getMethod())) {
                    proof.check(request);
                }
                request.setAttribute(SESSION, id);
                request.setAttribute(PERSON, person);
                return person.caller();
            }
        }
        return null;
    }

    private List<String> ids(HttpServletRequest request) {
        return request.getCookies() == null ? List.of() : cookies.readCookieValues(request);
    }

    private Caller byToken(String authorization, String address) {
        if (authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            String token = authorization.substring(7).strip();
            if (TOKEN.matcher(token).matches()) {
                return new Caller.TokenHolder(hash(token));
            }
        }
        limits.countStranger(address);
        throw Refusal.of(HttpStatus.UNAUTHORIZED, "token-invalid");
    }

    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
