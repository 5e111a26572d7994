package eu.spindle.bench.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The callers of the benchmark: the upstream's response about their access, and their session. */
final class Callers {

    private Callers() {}

    /** Returns the access that commitments-service would return to the gateway, for anybody. */
    static String access() {
        return """
                {"person":{"id":"00000000-0000-4000-8000-0000000000a1","name":"Bench Mark","email":"bench@example.org","locale":"en"},\
                "memberships":[{"id":"00000000-0000-4000-8000-0000000000b1","association":{"id":"00000000-0000-4000-8000-0000000000c1",\
                "slug":"nordmetall","name":"Nordmetall","status":"active","programme":"machine-tools","cell":"default"},\
                "role":"association-officer"}],"programmes":[]}""";
    }

    /** Signs in like a browser, and returns the cookie. */
    static String signIn(URI gateway) throws IOException, InterruptedException {
        CookieManager jar = new CookieManager();
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(jar)
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build()) {
            browser.send(
                    HttpRequest.newBuilder(gateway.resolve("/oauth2/authorization/spindle"))
                            .build(),
                    BodyHandlers.discarding());
        }
        return jar.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("spindle"))
                .map(HttpCookie::toString)
                .findFirst()
                .orElseThrow(() -> new IOException("signing in left no session"));
    }
}
