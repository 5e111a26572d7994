package eu.spindle.gateway.route;

import java.io.IOException;

/** A service broke off within its answer: what it was asked for may have happened. */
final class BrokenAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenAnswer(IOException cause) {
        super("a service broke off within its answer", cause);
    }
}
