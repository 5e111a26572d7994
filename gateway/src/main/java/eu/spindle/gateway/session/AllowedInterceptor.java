package eu.spindle.gateway.session;

import eu.spindle.gateway.access.Caller;
import eu.spindle.gateway.edge.Allowed;
import eu.spindle.gateway.edge.ApiException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Rejects requests to the gateway's own handlers unless {@link Allowed} permits the caller. */
@Component
class AllowedInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final SessionPersons people;

    AllowedInterceptor(SessionPersons people) {
        this.people = people;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod method) {
            Allowed allowed = allowed(method);
            if (allowed == null) {
                throw ApiException.notFound();
            }
            if (!admits(allowed, request)) {
                throw ApiException.unauthenticated();
            }
        }
        return true;
    }

    private boolean admits(Allowed allowed, HttpServletRequest request) {
        return switch (allowed.value()) {
            case PUBLIC, SERVICE -> true;
            case AUTHENTICATED -> request.getAttribute(Caller.ATTRIBUTE) instanceof Caller;
            case PERSON ->
                request.getAttribute(Caller.ATTRIBUTE) instanceof Caller.SignedIn || people.of(request) != null;
        };
    }

    private static @Nullable Allowed allowed(HandlerMethod method) {
        Allowed own = method.getMethodAnnotation(Allowed.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
    }
}
