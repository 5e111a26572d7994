package eu.spindle.gateway.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/**
 * A caller's body on its way to a service. When it breaks off, the request to the service is aborted: the client would
 * otherwise end its chunks properly, and the service take a part for the whole.
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

    /** Throws why the body could not be read, if it was that what failed. */
    void throwFailure() throws IOException {
        if (broken != null) {
            throw broken;
        }
        if (refused != null) {
            throw refused;
        }
    }

    /** The caller's connection broke off, or its body is not framed as HTTP has it. */
    static final class BrokenBodyException extends IOException {

        private static final long serialVersionUID = 1L;

        BrokenBodyException(IOException cause) {
            super(cause);
        }
    }
}
