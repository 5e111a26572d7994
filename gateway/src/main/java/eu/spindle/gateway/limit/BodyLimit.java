package eu.spindle.gateway.limit;

import eu.spindle.gateway.edge.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large: by what it says of itself, and by what comes when it says nothing. */
public final class BodyLimit extends OncePerRequestFilter {

    private final long body;
    private final long upload;

    public BodyLimit(LimitSettings settings) {
        this.body = settings.body().toBytes();
        this.upload = settings.upload().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long announced = request.getContentLengthLong();
        long limit = limit(request);
        if (announced > limit) {
            throw tooLarge();
        }
        boolean silent = announced < 0 && request.getHeader("Transfer-Encoding") != null;
        chain.doFilter(silent ? new Measured(request, limit) : request, response);
    }

    private long limit(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || type.startsWith("application/json") ? body : upload;
    }

    private static Refusal tooLarge() {
        return Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
    }

    /** A request whose body is measured as it is read. */
    private static final class Measured extends HttpServletRequestWrapper {

        private final long limit;

        Measured(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new MeasuredStream(super.getInputStream(), limit);
        }
    }

    /** Ends with a refusal at the first byte too many. */
    private static final class MeasuredStream extends ServletInputStream {

        private final ServletInputStream stream;
        private long left;

        MeasuredStream(ServletInputStream stream, long limit) {
            this.stream = stream;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int next = stream.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = stream.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
