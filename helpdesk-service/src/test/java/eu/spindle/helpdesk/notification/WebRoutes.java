package eu.spindle.helpdesk.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The pages of the web UI, read from its router. */
final class WebRoutes {

    private static final Pattern ROUTE = Pattern.compile(
            "(?:const (\\w+) = )?createRoute\\(\\{\\s*getParentRoute: \\(\\) => (\\w+),\\s*path: '([^']+)'");

    private WebRoutes() {}

    /** Returns all routes, such as {@code /a/$association/pledges/$pledge}. */
    static Set<String> all() {
        var parents = new HashMap<String, String>();
        var routes = new TreeSet<String>();
        ROUTE.matcher(router()).results().forEach(found -> {
            var base = parents.getOrDefault(found.group(2), "");
            var path = found.group(3).equals("/") && !base.isEmpty() ? base : base + found.group(3);
            if (found.group(1) != null) {
                parents.put(found.group(1), path);
            }
            routes.add(path);
        });
        return routes;
    }

    /** Checks whether a path has a page; each variable part matches one segment. */
    static boolean lead(String path) {
        return all().stream().anyMatch(route -> path.matches(pattern(route)));
    }

    /** Returns the pattern of a route's paths, with ids as variable parts. */
    static String pattern(String route) {
        return route.replaceAll("\\$association", "[a-z0-9-]+").replaceAll("\\$\\w+", "[0-9a-f-]{36}");
    }

    private static String router() {
        try {
            return Files.readString(Path.of("../gateway/ui/src/app/router.tsx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
