package eu.spindle.gateway.route;

import java.io.IOException;

/** A service broke off within its answer: what it was asked for may have happened. */
final class UpstreamResponseException extends IOException {

    private static final long serialVersionUID = 1L;

    UpstreamResponseException(IOException cause) {
        super("a service broke off within its answer", cause);
    }
}
