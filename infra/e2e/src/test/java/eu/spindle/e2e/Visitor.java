package eu.spindle.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Opens web pages as a browser without scripts does: follows redirects, stores cookies, submits forms. */
final class Visitor {

    private static final int MAX_REDIRECTS = 15;

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();
    private URI here = URI.create("about:blank");
    private Document page = Document.createShell("");

    Visitor open(URI address) {
        return go("GET", address, null);
    }

    /** Submits the first form of the page, with these values in place of its own. */
    Visitor submit(Map<String, String> values) {
        var form = page.expectFirst("form[method=post]");
        var all = new LinkedHashMap<String, String>();
        form.select("input[name]").forEach(field -> all.put(field.attr("name"), field.attr("value")));
        all.putAll(values);
        var body = all.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return go("POST", here.resolve(form.attr("action")), body);
    }

    Visitor follow(String link) {
        return open(here.resolve(page.expectFirst(link).attr("href")));
    }

    boolean sees(String selector) {
        return !page.select(selector).isEmpty();
    }

    URI here() {
        return here;
    }

    String text() {
        return page.text();
    }

    /** The cookies for an address, as a header. */
    String cookiesFor(URI place) {
        return cookies.getOrDefault(place.getAuthority(), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    String cookie(URI place, String name) {
        return cookies.getOrDefault(place.getAuthority(), Map.of()).getOrDefault(name, "");
    }

    private Visitor go(String method, URI address, String form) {
        var target = address;
        for (var step = 0; step < MAX_REDIRECTS; step++) {
            var answer = send(method, target, form);
            keep(target, answer);
            var location = answer.headers().firstValue("Location");
            if (location.isEmpty()) {
                here = target;
                page = Jsoup.parse(answer.body(), target.toString());
                return this;
            }
            target = target.resolve(location.get());
            method = "GET";
            form = null;
        }
        throw new AssertionError("Too many redirects from " + address);
    }

    private HttpResponse<String> send(String method, URI target, String form) {
        var request = HttpRequest.newBuilder(target)
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .header("Cookie", cookiesFor(target));
        if (form == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .method(method, HttpRequest.BodyPublishers.ofString(form));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(target.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(URI place, HttpResponse<String> answer) {
        var jar = cookies.computeIfAbsent(place.getAuthority(), authority -> new LinkedHashMap<>());
        answer.headers().allValues("Set-Cookie").forEach(header -> {
            var pair = header.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || header.contains("Max-Age=0")) {
                jar.remove(pair[0]);
            } else {
                jar.put(pair[0], pair[1]);
            }
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
