package eu.spindle.gateway.route;

import eu.spindle.gateway.cell.Service;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.edge.ProblemWriter;
import eu.spindle.gateway.edge.Trace;
import jakarta.servlet.http.HttpServletRequest;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends a request to a service and streams the response back. */
@Component
public class UpstreamExchange {

    private static final Duration COME_BACK = Duration.ofSeconds(5);
    private static final String SERVICE = UpstreamExchange.class.getName();

    private final ProxyExchange exchange;

    UpstreamExchange(ProxyExchange exchange) {
        this.exchange = exchange;
    }

    /** Sends the request to the same path. */
    public ServerResponse send(ServerRequest request, URI base, Service service, String token) {
        return send(request, base, request.servletRequest().getRequestURI(), service, token);
    }

    /** Sends the request to another path with the same query. */
    public ServerResponse send(ServerRequest request, URI base, String path, Service service, String token) {
        HttpServletRequest incoming = request.servletRequest();
        incoming.setAttribute(SERVICE, service);
        HttpHeaders headers = ForwardedHeaders.outward(incoming);
        headers.setBearerAuth(token);
        if (incoming.getAttribute(Trace.ATTRIBUTE) instanceof Trace trace) {
            headers.set("traceparent", trace.header());
        }
        try {
            return exchange.exchange(exchange.request(request)
                    .uri(address(base, path, incoming))
                    .headers(headers)
                    .build());
        } catch (ResourceAccessException failure) {
            throw apiException(failure, incoming, service);
        }
    }

    private static URI address(URI base, String path, HttpServletRequest request) {
        String query = request.getQueryString();
        String prefix = base.getScheme() + "://" + base.getRawAuthority() + path;
        return URI.create(query == null ? prefix : prefix + '?' + query);
    }

    /** A service that did not receive the request has changed nothing; one that failed later may have. */
    private static ApiException apiException(
            ResourceAccessException failure, HttpServletRequest request, Service service) {
        return switch (failure.getCause()) {
            case ConnectException unreachable -> unavailable(service);
            case ConnectTimeoutException unreachable -> unavailable(service);
            case UnknownHostException unreachable -> unavailable(service);
            case NoRouteToHostException unreachable -> unavailable(service);
            case ConnectionRequestTimeoutException crowded -> unavailable(service);
            case SocketTimeoutException silent ->
                ApiException.until(HttpStatus.GATEWAY_TIMEOUT, "service-timeout", COME_BACK, service.label());
            case ClientBody.BrokenBodyException broken -> ProblemWriter.apiException(HttpStatus.BAD_REQUEST.value());
            case null, default -> interrupted(request);
        };
    }

    private static ApiException unavailable(Service service) {
        return ApiException.until(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", COME_BACK, service.label());
    }

    /** The service broke the connection before it had responded completely. */
    static ApiException interrupted(HttpServletRequest request) {
        String label = request.getAttribute(SERVICE) instanceof Service service ? service.label() : "";
        return ApiException.until(HttpStatus.BAD_GATEWAY, "service-interrupted", COME_BACK, label);
    }
}
