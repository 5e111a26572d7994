package eu.spindle.gateway.signin;

import eu.spindle.gateway.limit.Limits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits how often sign-ins are started from an address. */
final class SignInRateLimitFilter extends OncePerRequestFilter {

    private final Limits limits;

    SignInRateLimitFilter(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/oauth2/authorization/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        limits.passStranger(request.getRemoteAddr());
        chain.doFilter(request, response);
    }
}
