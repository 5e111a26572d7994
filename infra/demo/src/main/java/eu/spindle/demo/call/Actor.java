package eu.spindle.demo.call;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Somebody who calls the API, by what a request shows of them. */
public interface Actor {

    /** Nobody in particular. */
    Actor NOBODY = request -> {};

    void sign(HttpRequest.Builder request);

    /** Who shows a token. */
    static Actor bearer(String token) {
        return request -> request.setHeader("Authorization", "Bearer " + token);
    }

    /** Who shows a name and a secret. */
    static Actor basic(String name, String secret) {
        String shown = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return request -> request.setHeader("Authorization", "Basic " + shown);
    }
}
