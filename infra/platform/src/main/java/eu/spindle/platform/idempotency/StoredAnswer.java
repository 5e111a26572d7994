package eu.spindle.platform.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The response to a request, to be repeated.
 *
 * @param request method, address and the digest of the body
 */
record StoredAnswer(
        String request,
        int status,
        @Nullable String contentType,
        byte[] body,
        @Nullable String location,
        @Nullable String etag) {

    static StoredAnswer of(String request, ContentCachingResponseWrapper answer) {
        return new StoredAnswer(
                request,
                answer.getStatus(),
                answer.getContentType(),
                answer.getContentAsByteArray(),
                answer.getHeader(HttpHeaders.LOCATION),
                answer.getHeader(HttpHeaders.ETAG));
    }

    void writeTo(HttpServletResponse response) {
        response.setStatus(status);
        if (location != null) {
            response.setHeader(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.setHeader(HttpHeaders.ETAG, etag);
        }
        response.setContentType(contentType == null ? MediaType.APPLICATION_JSON_VALUE : contentType);
        response.setHeader("Idempotent-Replay", "true");
        try {
            response.getOutputStream().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
