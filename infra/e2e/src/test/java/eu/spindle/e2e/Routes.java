package eu.spindle.e2e;

import eu.spindle.local.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The routes of the web UI, read from its router, so that a test of all routes forgets none. */
final class Routes {

    private static final Pattern ROUTE = Pattern.compile(
            "(?:const (\\w+) = )?createRoute\\(\\{\\s*getParentRoute: \\(\\) => (\\w+),\\s*path: '([^']+)'");

    private Routes() {}

    /** Such as {@code /a/$association/pledges/$pledge}. */
    static Set<String> all() {
        var workspaces = new HashMap<String, String>();
        var parents = new HashSet<String>();
        var routes = new TreeSet<String>();
        var found = ROUTE.matcher(router());
        while (found.find()) {
            var base = workspaces.getOrDefault(found.group(2), "");
            var path = found.group(3).equals("/") && !base.isEmpty() ? base : base + found.group(3);
            if (found.group(1) != null) {
                workspaces.put(found.group(1), path);
            }
            parents.add(found.group(2));
            routes.add(path);
        }
        // A workspace is a layout around screens, and a screen itself only if a child has its very path.
        workspaces.forEach((name, path) -> {
            if (parents.contains(name) && !hasScreen(name)) {
                routes.remove(path);
            }
        });
        return routes;
    }

    private static boolean hasScreen(String workspace) {
        return router().matches("(?s).*getParentRoute: \\(\\) => " + workspace + ",\\s*path: '/',.*");
    }

    private static String router() {
        try {
            return Files.readString(Options.root().resolve("gateway/ui/src/app/router.tsx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
