package eu.spindle.platform.access;

import eu.spindle.platform.error.DomainException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Rejects a request unless {@link Allowed} permits its caller, before anything of its body is read. */
public class AllowedInterceptor implements HandlerInterceptor {

    /** The methods that people of a firm that left may use; the gateway forwards no others for them either. */
    private static final Set<String> READS = Set.of("GET", "HEAD");

    AllowedInterceptor() {}

    /** Whether the handler is open to the caller of a request. */
    public boolean admits(HttpServletRequest request, Object handler) {
        return apiException(request, handler).isEmpty();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // Only the first dispatch is checked: asynchronous and error dispatches belong to a request that was checked
        // before.
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            var apiException = apiException(request, handler);
            if (apiException.isPresent()) {
                throw apiException.get();
            }
        }
        return true;
    }

    private static Optional<RuntimeException> apiException(HttpServletRequest request, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return Optional.empty();
        }
        var allowed = allowed(method);
        var caller = Caller.current();
        if (allowed == null || !allowed.value().include(caller)) {
            return Optional.of(new AccessDeniedException("not-allowed"));
        }
        return caller.readOnly() && !READS.contains(request.getMethod())
                ? Optional.of(DomainException.conflict("membership-read-only"))
                : Optional.empty();
    }

    private static @Nullable Allowed allowed(HandlerMethod method) {
        var own = method.getMethodAnnotation(Allowed.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
    }
}
