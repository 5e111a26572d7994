package eu.spindle.local.demo.call;

import java.net.http.HttpRequest;

/** Somebody who calls the API, by what a request shows of them. */
public interface Actor {

    /** Nobody in particular. */
    Actor NOBODY = request -> {};

    void sign(HttpRequest.Builder request);

    /** Who shows a token. */
    static Actor bearer(String token) {
        return request -> request.setHeader("Authorization", "Bearer " + token);
    }
}
