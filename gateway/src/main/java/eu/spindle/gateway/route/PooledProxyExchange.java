package eu.spindle.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Exchanges a request over a pooled connection, streaming both bodies. Only a GET or HEAD request is repeated, when a
 * pooled connection turns out to be closed.
 */
final class PooledProxyExchange implements ProxyExchange {

    private static final List<HttpMethod> READING = List.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final Set<String> EXPECT_BODY = Set.of("POST", "PUT", "PATCH");

    private static final byte[] NOTHING = {};

    private final HttpClient client;
    private final HttpClient streams;
    private final RequestConfig patience;

    PooledProxyExchange(HttpClient client, HttpClient streams, RequestConfig patience) {
        this.client = client;
        this.streams = streams;
        this.patience = patience;
    }

    @Override
    public ServerResponse exchange(Request request) {
        if (!request.getResponseConsumers().isEmpty()) {
            throw new IllegalArgumentException("what is carried straight back is changed by nobody");
        }
        try {
            HttpServletRequest incoming = request.getServerRequest().servletRequest();
            return incoming.getAttribute(OpenStream.ATTRIBUTE) instanceof OpenStream stream
                    ? new ProxiedStream(opened(request, stream), stream)
                    : new ProxiedResponse(sent(request));
        } catch (IOException failure) {
            throw new ResourceAccessException("not exchanged: " + failure.getMessage(), failure);
        }
    }

    private ClassicHttpResponse opened(Request request, OpenStream stream) throws IOException {
        URI uri = Objects.requireNonNull(request.getUri());
        HttpUriRequestBase outgoing = new HttpUriRequestBase(request.getMethod().name(), uri);
        copyHeaders(request, outgoing);
        stream.comesOver(outgoing);
        return streams.executeOpen(host(uri), outgoing, waiting());
    }

    private ClassicHttpResponse sent(Request request) throws IOException {
        try {
            return send(request);
        } catch (IOException failure) {
            if (repeatable(request) && deadConnection(failure)) {
                return send(request);
            }
            throw failure;
        }
    }

    private static boolean repeatable(Request request) {
        HttpServletRequest incoming = request.getServerRequest().servletRequest();
        return READING.contains(request.getMethod())
                && incoming.getContentLengthLong() <= 0
                && incoming.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    private static boolean deadConnection(IOException failure) {
        return !(failure instanceof InterruptedIOException
                || failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException);
    }

    private ClassicHttpResponse send(Request request) throws IOException {
        URI uri = Objects.requireNonNull(request.getUri());
        HttpHost host = host(uri);
        String query = uri.getRawQuery();
        String path = query == null ? uri.getRawPath() : uri.getRawPath() + '?' + query;
        HttpUriRequestBase outgoing = new HttpUriRequestBase(request.getMethod().name(), uri);
        outgoing.setPath(path);
        copyHeaders(request, outgoing);
        ClientBody body = attachBody(outgoing, request.getServerRequest().servletRequest());
        try {
            return client.executeOpen(host, outgoing, waiting());
        } catch (IOException | RuntimeException failure) {
            if (body != null) {
                body.throwFailure();
            }
            throw failure;
        }
    }

    private static void copyHeaders(Request request, HttpRequest outgoing) {
        request.getHeaders().forEach((name, values) -> {
            if (!framing(name)) {
                values.forEach(value -> outgoing.addHeader(name, value));
            }
        });
    }

    private static HttpHost host(URI uri) {
        return new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
    }

    private HttpClientContext waiting() {
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(patience);
        return context;
    }

    private static @Nullable ClientBody attachBody(HttpUriRequestBase outgoing, HttpServletRequest incoming)
            throws IOException {
        long length = incoming.getContentLengthLong();
        if (length > 0 || length < 0 && mayHaveBody(incoming)) {
            ClientBody body = new ClientBody(incoming.getInputStream(), outgoing);
            outgoing.setEntity(new InputStreamEntity(body, length, null));
            return body;
        }
        if (length == 0 && EXPECT_BODY.contains(outgoing.getMethod())) {
            // The client sets the framing itself, also for an empty body; with other methods it expects none.
            outgoing.setEntity(new ByteArrayEntity(NOTHING, null));
        }
        return null;
    }

    /** Whether a body without declared length can follow; HTTP/2 has no header for that. */
    private static boolean mayHaveBody(HttpServletRequest incoming) {
        return incoming.getHeader(HttpHeaders.TRANSFER_ENCODING) != null || EXPECT_BODY.contains(incoming.getMethod());
    }

    private static boolean framing(String name) {
        return name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)
                || name.equalsIgnoreCase(HttpHeaders.TRANSFER_ENCODING);
    }
}
