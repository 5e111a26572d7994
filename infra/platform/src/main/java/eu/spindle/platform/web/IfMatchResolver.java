package eu.spindle.platform.web;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves controller parameters of type {@link IfMatch}. */
class IfMatchResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw DomainException.of(ErrorKind.VERSION_REQUIRED, "if-match-required");
        }
        var digits = header.strip().replaceFirst("^W/", "").replace("\"", "");
        try {
            return new IfMatch(Long.parseLong(digits));
        } catch (NumberFormatException e) {
            // An ETag that we never issued matches nothing.
            return new IfMatch(-1);
        }
    }
}
