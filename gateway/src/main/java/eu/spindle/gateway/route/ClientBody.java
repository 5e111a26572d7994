package eu.spindle.gateway.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/**
 * A caller's body on its way to a service. When it is incomplete, the request to the service is aborted: otherwise the
 * client would end the chunks properly, and the service would accept an incomplete body.
 */
final class ClientBody extends FilterInputStream {

    private final HttpUriRequestBase request;
    private @Nullable IOException broken;
    private @Nullable RuntimeException refused;

    ClientBody(InputStream content, HttpUriRequestBase request) {
        super(content);
        this.request = request;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException failure) {
            broken = new BrokenBodyException(failure);
            request.abort();
            throw broken;
        } catch (RuntimeException failure) {
            refused = failure;
            request.abort();
            throw failure;
        }
    }

    /** Throws the exception with which reading the body failed, if it did. */
    void throwFailure() throws IOException {
        if (broken != null) {
            throw broken;
        }
        if (refused != null) {
            throw refused;
        }
    }

    /** The caller's connection broke, or its body has invalid framing. */
    static final class BrokenBodyException extends IOException {

        private static final long serialVersionUID = 1L;

        BrokenBodyException(IOException cause) {
            super(cause);
        }
    }
}
