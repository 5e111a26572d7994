package eu.spindle.platform.web;

import eu.spindle.edge.MeasuredRequest;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Rejects a body over the limit of its operation: by its declared length before anything is read, or at the first
 * excess byte without one. The parts of a form are limited by the container, with the service's settings.
 */
class BodyLimitFilter extends OncePerRequestFilter {

    static final DataSize DEFAULT = DataSize.ofMegabytes(1);

    /** Allowance for the other fields and the boundaries of a form. */
    private static final long AROUND_A_FILE = DataSize.ofKilobytes(64).toBytes();

    private final Supplier<RequestMappingHandlerMapping> handlers;
    private final ProblemWriter problems;
    private volatile @Nullable List<Operation> operations;

    /**
     * Creates the filter.
     *
     * @param handlers read at the first request, when all handlers exist
     */
    BodyLimitFilter(Supplier<RequestMappingHandlerMapping> handlers, ProblemWriter problems) {
        this.handlers = handlers;
        this.problems = problems;
    }

    /** An operation with a limit of its own. */
    private record Operation(String method, PathPattern path, DataSize limit) {
        boolean is(HttpServletRequest request, PathContainer path) {
            return method.equals(request.getMethod()) && this.path.matches(path);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limit(request);
        var bytes = limit.toBytes() + (isForm(request) ? AROUND_A_FILE : 0);
        if (request.getContentLengthLong() > bytes) {
            problems.write(request, response, tooLarge(limit));
            return;
        }
        try {
            chain.doFilter(
                    request.getContentLengthLong() < 0
                            ? new MeasuredRequest(request, bytes, () -> tooLarge(limit))
                            : request,
                    response);
        } catch (DomainException apiException) {
            if (response.isCommitted()) {
                throw apiException;
            }
            response.reset();
            problems.write(request, response, apiException);
        }
    }

    private DataSize limit(HttpServletRequest request) {
        if (request.getContentLengthLong() == 0) {
            return DEFAULT;
        }
        try {
            var path = PathContainer.parsePath(request.getRequestURI());
            return operations().stream()
                    .filter(operation -> operation.is(request, path))
                    .findFirst()
                    .map(Operation::limit)
                    .orElse(DEFAULT);
        } catch (IllegalArgumentException e) {
            // A malformed address belongs to no operation.
            return DEFAULT;
        }
    }

    private List<Operation> operations() {
        var known = operations;
        if (known == null) {
            var found = new ArrayList<Operation>();
            handlers.get().getHandlerMethods().forEach((mapping, handler) -> {
                var limit = handler.getMethodAnnotation(MaxBody.class);
                var paths = mapping.getPathPatternsCondition();
                if (limit != null && paths != null) {
                    mapping.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> paths.getPatterns()
                                    .forEach(path -> found.add(
                                            new Operation(method.name(), path, DataSize.parse(limit.value())))));
                }
            });
            known = List.copyOf(found);
            operations = known;
        }
        return known;
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Returns a 413 with a readable limit. */
    static DomainException tooLarge(DataSize limit) {
        var named = limit.toMegabytes() > 0 ? limit.toMegabytes() + " MB" : limit.toKilobytes() + " KB";
        return DomainException.of(ErrorKind.TOO_LARGE, "body-too-large", named);
    }
}
