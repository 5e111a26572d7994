package eu.spindle.gateway.cell;

import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/** Repeats a GET or HEAD request once over a new connection, and no other request. */
final class ReadingOnlyRetry extends DefaultHttpRequestRetryStrategy {

    ReadingOnlyRetry() {
        super(1, TimeValue.ofMilliseconds(10));
    }

    @Override
    protected boolean handleAsIdempotent(HttpRequest request) {
        return Method.isSafe(request.getMethod());
    }

    @Override
    public boolean retryRequest(HttpResponse response, int count, HttpContext context) {
        // A response with status 503 is returned to the caller, who decides whether to retry.
        return false;
    }
}
