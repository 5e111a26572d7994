package eu.spindle.demo.call;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody who has signed in at the gateway through Keycloak, as in a browser. */
public final class Session implements Actor {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 15;
    private static final String PROOF = "demo";

    private final HttpClient http;
    private final URI gateway;
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private URI here;

    private Session(HttpClient http, URI gateway) {
        this.http = http;
        this.gateway = gateway;
        this.here = gateway;
    }

    public static Session signIn(HttpClient http, URI gateway, String email, String password)
            throws IOException, InterruptedException {
        Session session = new Session(http, gateway);
        String page = session.open(gateway.resolve("/oauth2/authorization/spindle"), null);
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new RefusedException("Keycloak shows " + email + " no form to sign in with", 0);
        }
        session.open(
                session.here.resolve(form.group(1).replace("&amp;", "&")),
                "username=" + encoded(email) + "&password=" + encoded(password));
        if (!session.here.getAuthority().equals(gateway.getAuthority())) {
            throw new RefusedException(email + " could not sign in, and ended at " + session.here.getPath(), 0);
        }
        return session;
    }

    /** The proof that a page asks is that it can repeat its cookie, whatever the cookie is. */
    @Override
    public void sign(HttpRequest.Builder request) {
        request.setHeader("Cookie", cookies(gateway) + "; XSRF-TOKEN=" + PROOF);
        request.setHeader("X-XSRF-TOKEN", PROOF);
    }

    private String open(URI address, @Nullable String form) throws IOException, InterruptedException {
        here = address;
        String body = form;
        for (int step = 0; step < MOST_REDIRECTS; step++) {
            HttpResponse<String> response = send(here, body);
            keepCookies(response);
            String next = response.headers().firstValue("Location").orElse("");
            if (response.statusCode() / 100 != 3 || next.isEmpty()) {
                return response.body();
            }
            here = here.resolve(next);
            body = null;
        }
        throw new IOException("Too many redirects at " + here);
    }

    private HttpResponse<String> send(URI address, @Nullable String form) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Cookie", cookies(address));
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private void keepCookies(HttpResponse<String> response) {
        Map<String, String> jar = cookies.computeIfAbsent(here.getAuthority(), authority -> new HashMap<>());
        for (String header : response.headers().allValues("Set-Cookie")) {
            String[] pair = header.split(";", 2)[0].split("=", 2);
            if (pair.length == 2) {
                jar.put(pair[0], pair[1]);
            }
        }
    }

    private String cookies(URI address) {
        return cookies.getOrDefault(address.getAuthority(), Map.of()).entrySet().stream()
                .filter(cookie -> !cookie.getValue().isEmpty())
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
