package eu.spindle.platform.access;

import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the scope of the token to the request; a token for another path gets 404. */
class ScopeFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    ScopeFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof CallerAuthentication caller)) {
            chain.doFilter(request, response);
            return;
        }
        if (!caller.admits(request.getRequestURI())) {
            problems.write(request, response, HttpStatus.NOT_FOUND, "not-found");
            return;
        }
        var scope = caller.scope();
        if (scope.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        MDC.put("association", scope.get().association().toString());
        try {
            ScopedChain.run(scope.get(), () -> chain.doFilter(request, response));
        } finally {
            MDC.remove("association");
        }
    }

    /** Passes the two checked exceptions of a filter chain through a scope unchanged. */
    private interface ScopedChain {
        void proceed() throws IOException, ServletException;

        static void run(Scope scope, ScopedChain chain) throws IOException, ServletException {
            try {
                scope.<Void, Exception>call(() -> {
                    chain.proceed();
                    return null;
                });
            } catch (IOException | ServletException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        }
    }
}
