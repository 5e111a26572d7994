package eu.spindle.gateway.route;

import eu.spindle.gateway.cell.Service;
import eu.spindle.gateway.edge.Refusal;
import eu.spindle.gateway.edge.Trace;
import jakarta.servlet.http.HttpServletRequest;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Carries a request to a service and its answer back, both as streams. */
@Component
public class Transfer {

    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final ProxyExchange exchange;

    Transfer(ProxyExchange exchange) {
        this.exchange = exchange;
    }

    /** Sends to the very same path. */
    public ServerResponse send(ServerRequest request, URI base, Service service, String token) {
        return send(request, base, request.servletRequest().getRequestURI(), service, token);
    }

    /** Sends to another path; the query goes along. */
    public ServerResponse send(ServerRequest request, URI base, String path, Service service, String token) {
        HttpServletRequest incoming = request.servletRequest();
        HttpHeaders headers = TravellingHeaders.outward(incoming);
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
            throw refusal(failure, service);
        }
    }

    private static URI address(URI base, String path, HttpServletRequest request) {
        String query = request.getQueryString();
        String prefix = base.getScheme() + "://" + base.getRawAuthority() + path;
        return URI.create(query == null ? prefix : prefix + '?' + query);
    }

    private static Refusal refusal(ResourceAccessException failure, Service service) {
        Throwable cause = failure.getCause();
        boolean unreachable = cause instanceof ConnectException || cause instanceof ConnectTimeoutException;
        if (cause instanceof SocketTimeoutException && !unreachable) {
            return Refusal.until(HttpStatus.GATEWAY_TIMEOUT, "service-timeout", COME_BACK, service.label());
        }
        return Refusal.until(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", COME_BACK, service.label());
    }
}
