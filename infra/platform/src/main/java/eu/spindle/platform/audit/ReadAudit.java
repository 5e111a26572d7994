package eu.spindle.platform.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.idempotency.IdempotencyFilter;
import eu.spindle.platform.tenancy.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Records who from outside a firm reads its data, before the response is sent, and who is rejected. An operation that
 * returns the data is recorded even if it is no GET: an edit without changes returns all that could be edited. The same
 * person, path and outcome is recorded once in half an hour per instance, because screens poll.
 */
@ControllerAdvice
class ReadAudit implements ResponseBodyAdvice<Object>, HandlerInterceptor {

    private static final Duration ONCE_IN = Duration.ofMinutes(30);
    private static final int MAX_REMEMBERED = 20_000;
    private static final String ENTERPRISE = "enterprise";

    private final AuditLog log;
    private final TransactionTemplate transaction;
    private final Cache<Seen, Boolean> seen = Caffeine.newBuilder()
            .expireAfterWrite(ONCE_IN)
            .maximumSize(MAX_REMEMBERED)
            .build();

    ReadAudit(AuditLog log, TransactionTemplate transaction) {
        this.log = log;
        this.transaction = transaction;
    }

    @Override
    public boolean supports(MethodParameter handler, Class<? extends HttpMessageConverter<?>> converter) {
        return handler.getMethod() != null
                && isFirmData(allowed(handler.getContainingClass(), handler.getMethodAnnotation(Allowed.class)));
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter handler,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var caller = caller();
        if (caller != null && caller.enterprise() == null && request instanceof ServletServerHttpRequest servlet) {
            var read = servlet.getServletRequest();
            record("firm-data.read", caller, read, HttpStatus.OK.value(), enterprise(read, handler.getMethod()));
        }
        return body;
    }

    /** Records a rejection. A missing resource is recorded only where it would be a firm's data. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var caller = caller();
        if (caller == null || !(handler instanceof HandlerMethod method)) {
            return;
        }
        var status = failure instanceof AccessDeniedException ? HttpStatus.FORBIDDEN.value() : response.getStatus();
        var hidden = status == HttpStatus.NOT_FOUND.value()
                && isFirmData(allowed(method.getBeanType(), method.getMethodAnnotation(Allowed.class)));
        if (hidden || status == HttpStatus.FORBIDDEN.value()) {
            // In a separate transaction: that of a rejected request is rolled back.
            IdempotencyFilter.afterwards(
                    request,
                    () -> record("access.refused", caller, request, status, enterprise(request, method.getMethod())));
        }
    }

    private void record(String act, Caller caller, HttpServletRequest request, int status, @Nullable UUID enterprise) {
        var path = path(request);
        // The kind of resource instead of the path, so that guessing ids causes one entry per kind.
        var what = status == HttpStatus.OK.value()
                ? path
                : String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        var once = new Seen(
                Scope.required().association(),
                caller.id(),
                status,
                request.getMethod() + " " + what,
                // A firm may be named in the query: the data of one is another read than the next one's.
                status == HttpStatus.OK.value() ? enterprise : null);
        if (seen.getIfPresent(once) != null) {
            return;
        }
        transaction.executeWithoutResult(written -> {
            log.record(
                    act,
                    enterprise == null ? "association" : "enterprise",
                    enterprise == null ? Scope.required().association() : enterprise,
                    Map.of("method", request.getMethod(), "path", path, "status", status));
            // Not earlier: a rolled back entry was not recorded.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    seen.put(once, true);
                }
            });
        });
    }

    /** Returns the person or machine of the request; the public and other services read no firm's data here. */
    private static @Nullable Caller caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return Scope.current().isPresent()
                        && authentication != null
                        && authentication.getPrincipal() instanceof Caller caller
                        && (caller.kind() == Caller.Kind.PERSON || caller.kind() == Caller.Kind.MACHINE)
                ? caller
                : null;
    }

    /** Without association and service, which the log belongs to; bounded, because the path is not validated. */
    private static String path(HttpServletRequest request) {
        var path = request.getRequestURI().replaceFirst("^/[ap]/[^/]+/api/[^/]+", "");
        return path.length() > 200 ? path.substring(0, 200) : path;
    }

    /** The firm that the address names, also in a query if the handler reads it there: any other query says nothing. */
    private static @Nullable UUID enterprise(HttpServletRequest request, @Nullable Method handler) {
        var named = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.get(ENTERPRISE)
                : null;
        var text = named == null && handler != null && hasQuery(handler)
                ? request.getParameter(ENTERPRISE)
                : Objects.toString(named, null);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean hasQuery(Method handler) {
        return Arrays.stream(handler.getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(RequestParam.class)
                        && parameter.getName().equals(ENTERPRISE));
    }

    private static @Nullable Allowed allowed(Class<?> controller, @Nullable Allowed own) {
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(controller, Allowed.class);
    }

    private static boolean isFirmData(@Nullable Allowed allowed) {
        return allowed != null && allowed.value().ofFirmData();
    }

    /** A read that was recorded lately. */
    private record Seen(
            UUID association,
            UUID caller,
            int status,
            String what,
            @Nullable UUID enterprise) {}
}
