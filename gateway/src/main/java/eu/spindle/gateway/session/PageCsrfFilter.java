package eu.spindle.gateway.session;

import eu.spindle.gateway.edge.ApiException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Checks the CSRF token: our pages can read the cookie and repeat it in a header, pages of other sites cannot. Also
 * checks the origin that the browser reports in {@code Sec-Fetch-Site}.
 */
@Component
public class PageCsrfFilter {

    private static final String HEADER = "X-XSRF-TOKEN";

    private final String cookie;

    PageCsrfFilter(SessionSettings settings) {
        this.cookie = settings.csrfCookie();
    }

    void check(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
        if (foreign || !repeated(request)) {
            throw ApiException.of(HttpStatus.FORBIDDEN, "csrf-token-missing");
        }
    }

    private boolean repeated(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        Cookie[] cookies = request.getCookies();
        if (header == null || header.isEmpty() || cookies == null) {
            return false;
        }
        byte[] shown = header.getBytes(StandardCharsets.UTF_8);
        for (Cookie candidate : cookies) {
            if (candidate.getName().equals(cookie)
                    && MessageDigest.isEqual(candidate.getValue().getBytes(StandardCharsets.UTF_8), shown)) {
                return true;
            }
        }
        return false;
    }
}
