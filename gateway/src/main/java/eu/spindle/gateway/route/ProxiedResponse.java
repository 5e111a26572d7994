package eu.spindle.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A service's response on its way to the caller: written as it arrives; the connection is released at its end. */
class ProxiedResponse implements ServerResponse {

    private static final int BUFFER = 8192;

    private final ClassicHttpResponse answer;
    private @Nullable String type;

    ProxiedResponse(ClassicHttpResponse answer) {
        this.answer = answer;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.getCode());
    }

    @Override
    public HttpHeaders headers() {
        // The headers are written unchanged; nothing adds to them.
        return new HttpHeaders();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        // Closing early closes the connection; closing at the end returns it to the pool.
        try (answer) {
            response.setStatus(answer.getCode());
            writeHeaders(response);
            HttpEntity body = answer.getEntity();
            if (body != null) {
                copy(body, response);
            }
        } catch (UpstreamResponseException broken) {
            if (response.isCommitted()) {
                // Part of the response was sent: the closed connection shows that it is incomplete.
                throw broken;
            }
            for (Header header : answer.getHeaders()) {
                response.setHeader(header.getName(), null);
            }
            throw UpstreamExchange.interrupted(request);
        }
        return null;
    }

    private void writeHeaders(HttpServletResponse response) {
        Header connection = answer.getFirstHeader(HttpHeaders.CONNECTION);
        Set<String> ofTheConnection =
                ForwardedHeaders.connectionNames(connection == null ? null : connection.getValue());
        boolean cached = false;
        for (Header header : answer.getHeaders()) {
            String name = header.getName();
            if (ForwardedHeaders.comesBack(name, ofTheConnection)) {
                cached |= name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL);
                type = name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) ? header.getValue() : type;
                response.addHeader(name, header.getValue());
            }
        }
        if (!cached) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** Reads the next bytes from the service. A broken service is distinguished from a caller who has disconnected. */
    private static int next(InputStream in, byte[] buffer) throws UpstreamResponseException {
        try {
            return in.read(buffer);
        } catch (IOException broken) {
            throw new UpstreamResponseException(broken);
        }
    }

    void copy(HttpEntity body, HttpServletResponse response) throws IOException {
        boolean events = type != null && type.startsWith("text/event-stream");
        long length = body.getContentLength();
        byte[] buffer = new byte[length > 0 && length < BUFFER ? (int) length : BUFFER];
        OutputStream out = response.getOutputStream();
        try (InputStream in = body.getContent()) {
            for (int read = next(in, buffer); read >= 0; read = next(in, buffer)) {
                out.write(buffer, 0, read);
                if (events) {
                    out.flush();
                }
            }
        }
    }
}
