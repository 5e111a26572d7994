package eu.spindle.gateway.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * A screen whose frame was rendered when the UI was built.
 *
 * @param name the address with "x" for each variable part, such as {@code a.x.e.x.pledges}; empty when there is no
 *     frame
 * @param place the beginning of the addresses that its navigation links to
 */
record Screen(String name, String place) {

    private static final Screen NONE = new Screen("", "");
    private static final Pattern PLACE = Pattern.compile("/p/[a-z0-9-]+|/a/[a-z0-9-]+(/e/[0-9a-f-]{36})?");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final Set<String> DRAWN = drawn();

    /** Returns the screen at an address. */
    static Screen at(String path) {
        var place = PLACE.matcher(path);
        if (!place.lookingAt()) {
            return NONE;
        }
        var kind = path.startsWith("/p/") ? "p.x" : place.group(1) == null ? "a.x" : "a.x.e.x";
        var rest = ID.matcher(path.substring(place.end())).replaceAll("x").replace('/', '.');
        var name = kind + (rest.endsWith(".") ? rest.substring(0, rest.length() - 1) : rest);
        return DRAWN.contains(name) ? new Screen(name, place.group()) : NONE;
    }

    private static Set<String> drawn() {
        try {
            return new ClassPathResource("static/pages/screens.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
