package eu.spindle.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is counted while it is read, as bytes or text: for one without declared length, with any version
 * of HTTP.
 */
public final class MeasuredRequest extends HttpServletRequestWrapper {

    private final long bytes;
    private final Supplier<? extends RuntimeException> tooLarge;
    private @Nullable MeasuredStream stream;
    private @Nullable BufferedReader reader;

    /**
     * Wraps a request.
     *
     * @param bytes the maximum size of the body
     * @param tooLarge the exception at the first excess byte
     */
    public MeasuredRequest(HttpServletRequest request, long bytes, Supplier<? extends RuntimeException> tooLarge) {
        super(request);
        this.bytes = bytes;
        this.tooLarge = tooLarge;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new MeasuredStream(super.getInputStream(), bytes, tooLarge);
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (reader == null) {
            var encoding = getCharacterEncoding();
            reader = new BufferedReader(new InputStreamReader(
                    getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
        }
        return reader;
    }

    /** Throws at the first excess byte. */
    private static final class MeasuredStream extends ServletInputStream {

        private final ServletInputStream stream;
        private final Supplier<? extends RuntimeException> tooLarge;
        private long left;

        private MeasuredStream(ServletInputStream stream, long bytes, Supplier<? extends RuntimeException> tooLarge) {
            this.stream = stream;
            this.left = bytes;
            this.tooLarge = tooLarge;
        }

        @Override
        public int read() throws IOException {
            var next = stream.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = stream.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge.get();
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
