package eu.spindle.gateway.route;

import java.io.IOException;

/** A service broke the connection within its response: the request may have taken effect. */
final class UpstreamResponseException extends IOException {

    private static final long serialVersionUID = 1L;

    UpstreamResponseException(IOException cause) {
        super("a service broke off within its answer", cause);
    }
}
