package eu.spindle.gateway.route;

import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.edge.EventStream;
import eu.spindle.gateway.edge.FastPathHandler;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The short way of API requests: the filters of the APIs' own chain, then forwarding. It takes only what has a plain
 * path, in which nothing is written in two ways; whatever the firewall would have to look at goes the long way, past it.
 */
@Component
class FastPath implements FastPathHandler {

    /** What any operation is asked with; the others have no meaning here and go no further. */
    static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private static final ServerResponse.Context NO_CONVERTERS = List::of;

    private final List<Filter> filters;
    private final Forwarding forwarding;
    private final RequestTimes times;

    FastPath(@Qualifier("apis") SecurityFilterChain apis, Forwarding forwarding, RequestTimes times) {
        this.filters = List.copyOf(apis.getFilters());
        this.forwarding = forwarding;
        this.times = times;
    }

    @Override
    public boolean take(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        ApiPath path = ApiPath.of(request.getRequestURI());
        if (path == null || !METHODS.contains(request.getMethod())) {
            return false;
        }
        long begun = System.nanoTime();
        int status = 500;
        try {
            new Steps(path, 0).doFilter(request, response);
            status = response.getStatus();
        } catch (ApiException apiException) {
            status = apiException.status().value();
            throw apiException;
        } finally {
            // A stream that was open for minutes is no slow request.
            if (status >= 400 || !EventStream.asked(request)) {
                times.record(request.getMethod(), path, status, System.nanoTime() - begun);
            }
        }
        return true;
    }

    /** The steps that are left of a request's way. */
    private final class Steps implements FilterChain {

        private final ApiPath path;
        private int next;

        private Steps(ApiPath path, int next) {
            this.path = path;
            this.next = next;
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response) throws IOException, ServletException {
            if (next < filters.size()) {
                filters.get(next++).doFilter(request, response, this);
            } else {
                forward((HttpServletRequest) request, (HttpServletResponse) response);
            }
        }

        private void forward(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            request.setAttribute(RouterFunctions.URI_TEMPLATE_VARIABLES_ATTRIBUTE, path.variables());
            ServerRequest asked = ServerRequest.create(request, List.of());
            ServerResponse answer = path.ofAssociation() ? forwarding.association(asked) : forwarding.programme(asked);
            ModelAndView nothing = answer.writeTo(request, response, NO_CONVERTERS);
            if (nothing != null) {
                throw new ServletException("what is forwarded has no view");
            }
        }
    }
}
