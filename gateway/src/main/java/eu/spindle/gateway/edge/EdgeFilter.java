package eu.spindle.gateway.edge;

import eu.spindle.edge.QueryString;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost filter: adds security headers and the trace to each response, and converts exceptions to problems. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EdgeFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;
    private final SafeHeaders headers;
    private final ProblemExceptionResolver failures;

    EdgeFilter(ProblemWriter problems, SafeHeaders headers, ProblemExceptionResolver failures) {
        this.problems = problems;
        this.headers = headers;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Trace trace = Trace.of(request.getHeader("traceparent"));
        request.setAttribute(Trace.ATTRIBUTE, trace);
        headers.write(request, response);
        MDC.put("traceId", trace.id());
        try {
            if (!QueryString.isWellFormed(request.getQueryString())) {
                throw ApiException.of(HttpStatus.BAD_REQUEST, "unreadable-address");
            }
            if (hasWildcard(request.getContentType())) {
                throw ProblemWriter.apiException(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
            }
            pass(request, response, chain);
        } catch (ApiException apiException) {
            answer(request, response, apiException);
        } finally {
            MDC.clear();
        }
    }

    /** A wildcard such as {@code image/*} is valid in Accept, not in Content-Type; Spring fails on it. */
    private static boolean hasWildcard(@Nullable String contentType) {
        return contentType != null && contentType.split(";", 2)[0].indexOf('*') >= 0;
    }

    /** Resolves exceptions of filters, which read sessions and tokens before the dispatcher does. */
    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ApiException refused) {
            throw refused;
        } catch (ServletException wrapping) {
            if (!(wrapping.getCause() instanceof Exception failure)
                    || failures.resolveException(request, response, null, failure) == null) {
                throw wrapping;
            }
        } catch (IOException | RuntimeException failure) {
            if (failures.resolveException(request, response, null, failure) == null) {
                throw failure;
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, ApiException apiException)
            throws IOException {
        if (response.isCommitted()) {
            throw new IOException("refused after the answer had begun: " + apiException.code());
        }
        problems.write(request, response, apiException);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return true;
    }
}
