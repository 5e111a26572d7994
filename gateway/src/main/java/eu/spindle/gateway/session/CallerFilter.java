package eu.spindle.gateway.session;

import eu.spindle.gateway.access.Caller;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.edge.EventStream;
import eu.spindle.gateway.limit.Limits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates API requests by API token or session. It replaces Spring's general filters on these paths, each of
 * which would cost processing time in every request. A session's request that changes something needs a CSRF token.
 */
public final class CallerFilter extends OncePerRequestFilter {

    /** Request attribute with the session id, for listing and ending sessions. */
    static final String SESSION = CallerFilter.class.getName() + ".session";

    static final String PERSON = SignedInPerson.class.getName();

    private static final int MIN_TOKEN_LENGTH = 19;
    private static final int MAX_TOKEN_LENGTH = 203;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Sessions sessions;
    private final CookieSerializer cookies;
    private final PageCsrfFilter csrf;
    private final Limits limits;

    public CallerFilter(Sessions sessions, CookieSerializer cookies, PageCsrfFilter csrf, Limits limits) {
        this.limits = limits;
        this.sessions = sessions;
        this.cookies = cookies;
        this.csrf = csrf;
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
        boolean stream = EventStream.asked(request);
        for (String id : ids(request)) {
            SignedInPerson person = stream ? sessions.look(id) : sessions.find(id);
            if (person != null) {
                if (!SAFE.contains(request.getMethod())) {
                    csrf.check(request);
                }
                request.setAttribute(SESSION, id);
                request.setAttribute(PERSON, person);
                if (stream) {
                    BooleanSupplier still = () -> sessions.look(id) != null;
                    request.setAttribute(Caller.STILL_SIGNED_IN, still);
                }
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
            if (looksLikeToken(token)) {
                return new Caller.TokenHolder(hash(token));
            }
        }
        limits.countStranger(address);
        throw ApiException.of(HttpStatus.UNAUTHORIZED, "token-invalid");
    }

    /** {@code sp_} and what URL-safe Base64 is made of. */
    private static boolean looksLikeToken(String candidate) {
        if (!candidate.startsWith("sp_")
                || candidate.length() < MIN_TOKEN_LENGTH
                || candidate.length() > MAX_TOKEN_LENGTH) {
            return false;
        }
        for (int i = 0; i < candidate.length(); i++) {
            char next = candidate.charAt(i);
            boolean letter = next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z';
            if (!letter && !(next >= '0' && next <= '9') && next != '-' && next != '_') {
                return false;
            }
        }
        return true;
    }

    private static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }
}
