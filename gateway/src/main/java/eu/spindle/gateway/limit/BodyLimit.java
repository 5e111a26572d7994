package eu.spindle.gateway.limit;

import eu.spindle.gateway.edge.ApiException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large: by what it says of itself, and by what comes when it says nothing. */
public final class BodyLimit extends OncePerRequestFilter {

    private final DataSize usual;

    public BodyLimit(LimitSettings settings) {
        this.usual = settings.body();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long announced = request.getContentLengthLong();
        if (announced == 0) {
            chain.doFilter(request, response);
            return;
        }
        DataSize limit = LargeBody.limit(request, usual);
        long bytes = LargeBody.bytes(request, limit);
        if (announced > bytes) {
            throw tooLarge(limit);
        }
        boolean silent = announced < 0 && request.getHeader("Transfer-Encoding") != null;
        chain.doFilter(silent ? new Measured(request, bytes, limit) : request, response);
    }

    private static ApiException tooLarge(DataSize limit) {
        String named = limit.toMegabytes() > 0 ? limit.toMegabytes() + " MB" : limit.toKilobytes() + " KB";
        return ApiException.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", named);
    }

    /** A request whose body is measured as it is read. */
    private static final class Measured extends HttpServletRequestWrapper {

        private final long bytes;
        private final DataSize limit;

        Measured(HttpServletRequest request, long bytes, DataSize limit) {
            super(request);
            this.bytes = bytes;
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new MeasuredStream(super.getInputStream(), bytes, limit);
        }
    }

    /** Ends with a refusal at the first byte too many. */
    private static final class MeasuredStream extends ServletInputStream {

        private final ServletInputStream stream;
        private final DataSize limit;
        private long left;

        MeasuredStream(ServletInputStream stream, long bytes, DataSize limit) {
            this.stream = stream;
            this.left = bytes;
            this.limit = limit;
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
                throw tooLarge(limit);
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
