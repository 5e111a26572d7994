package eu.spindle.platform.limit;

import eu.spindle.platform.access.Caller;
import eu.spindle.platform.tenancy.Scope;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Applies the rate limit of a {@link Costly} handler before anything of the body is read. */
class CostlyInterceptor implements HandlerInterceptor {

    private final RateLimits limits;

    CostlyInterceptor(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && method.getMethodAnnotation(Costly.class) instanceof Costly costly) {
            var association = Scope.current()
                    .map(Scope::association)
                    .orElse(Caller.current().id());
            limits.count(costly.value(), association + " " + Caller.current().id(), association.toString());
        }
        return true;
    }
}
