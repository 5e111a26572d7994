package eu.spindle.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Refuses a request whose {@code Accept} has no room for JSON before its operation does anything. Left to the message
 * converters, it would be refused after the change that it asks for has been made.
 */
class AcceptInterceptor implements HandlerInterceptor {

    /** What has a type of its own, in which it is answered whatever is accepted. */
    private static final List<Class<?>> NOT_JSON = List.of(
            Void.class,
            CharSequence.class,
            byte[].class,
            Resource.class,
            ResponseBodyEmitter.class,
            StreamingResponseBody.class);

    private final Map<HandlerMethod, Boolean> answersJson = new ConcurrentHashMap<>();
    private final ContentNegotiationManager negotiation;

    AcceptInterceptor(ContentNegotiationManager negotiation) {
        this.negotiation = negotiation;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && answersJson.computeIfAbsent(method, AcceptInterceptor::answersJson)
                && negotiation.resolveMediaTypes(new ServletWebRequest(request)).stream()
                        .noneMatch(AcceptInterceptor::hasRoomForJson)) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
        return true;
    }

    private static boolean hasRoomForJson(MediaType accepted) {
        return accepted.getQualityValue() > 0
                && (accepted.isCompatibleWith(MediaType.APPLICATION_JSON)
                        || "json".equals(accepted.getSubtypeSuffix()));
    }

    private static boolean answersJson(HandlerMethod handler) {
        var returned = ResolvableType.forMethodReturnType(handler.getMethod());
        var body = HttpEntity.class.isAssignableFrom(returned.toClass())
                ? returned.as(HttpEntity.class).getGeneric().toClass()
                : returned.toClass();
        return body != Object.class
                && !body.isPrimitive()
                && NOT_JSON.stream().noneMatch(type -> type.isAssignableFrom(body));
    }
}
