package eu.spindle.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.ModelAndView;

/** A forwarded event stream: each chunk is passed on at once while the caller has access. */
final class ProxiedStream extends ProxiedResponse {

    private static final Logger log = LoggerFactory.getLogger(ProxiedStream.class);
    private static final int BUFFER = 1024;

    private final OpenStream stream;

    ProxiedStream(ClassicHttpResponse answer, OpenStream stream) {
        super(answer);
        this.stream = stream;
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        try (stream) {
            return super.writeTo(request, response, context);
        } catch (IOException broken) {
            // A side has disconnected, the normal end of a stream; the client reconnects.
            log.debug("a stream broke off", broken);
            return null;
        }
    }

    @Override
    void copy(HttpEntity body, HttpServletResponse response) throws IOException {
        response.flushBuffer();
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = body.getContent();
            OutputStream out = response.getOutputStream();
            for (int read = in.read(buffer); read >= 0 && stream.goesOn(); read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } finally {
            // Closing an unfinished response normally would first read it to its end.
            stream.end();
        }
    }
}
