package eu.spindle.gateway.route;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The path of an API request, {@code /a/{association}/api/{service}/…} or {@code /p/{programme}/api/{service}/…}. */
record ApiPath(boolean ofAssociation, String place, String service) {

    private static final String API = "/api/";
    private static final int PLACE = 3;

    /** Null when it is another path, or one that is not plain: with anything encoded, empty or dotted in it. */
    static @Nullable ApiPath of(String path) {
        boolean association = path.startsWith("/a/");
        if (!association && !path.startsWith("/p/") || !plain(path)) {
            return null;
        }
        int api = path.indexOf('/', PLACE);
        if (api < 0 || !path.startsWith(API, api)) {
            return null;
        }
        int service = api + API.length();
        int rest = path.indexOf('/', service);
        return rest < 0 || rest == service || api == PLACE
                ? null
                : new ApiPath(association, path.substring(PLACE, api), path.substring(service, rest));
    }

    private static boolean plain(String path) {
        char before = 'a';
        for (int i = 0; i < path.length(); i++) {
            char next = path.charAt(i);
            boolean harmless = next >= 'a' && next <= 'z'
                    || next >= 'A' && next <= 'Z'
                    || next >= '0' && next <= '9'
                    || next == '-'
                    || next == '_'
                    || (next == '.' || next == '/') && before != '/'
                    || next == '/' && i == 0;
            if (!harmless) {
                return false;
            }
            before = next;
        }
        return true;
    }

    Map<String, String> variables() {
        return Map.of(ofAssociation ? "association" : "programme", place, "service", service);
    }

    /** The pattern it follows, by which requests are counted. */
    String pattern() {
        return (ofAssociation ? "/a/{association}/api/" : "/p/{programme}/api/") + service + "/**";
    }
}
