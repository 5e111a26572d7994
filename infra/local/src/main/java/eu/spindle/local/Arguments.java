package eu.spindle.local;

import eu.spindle.local.home.Addresses;
import eu.spindle.local.home.Home;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parsed command line of {@code spindle}. */
record Arguments(String command, Options options) {

    static Arguments of(String[] words) {
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        String command = rest.isEmpty() ? "help" : rest.removeFirst();
        Path root = Path.of("");
        Path home = null;
        int offset = 0;
        boolean demo = true;
        Set<PartName> parts = PartName.all();
        Instant begun = Instant.now();
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            switch (option) {
                case "--root" -> root = Path.of(value(option, rest));
                case "--home" -> home = Path.of(value(option, rest));
                case "--port-offset" -> offset = number(option, value(option, rest));
                case "--only" -> parts = PartName.parse(value(option, rest));
                case "--empty" -> demo = false;
                case "--begun" -> begun = Instant.ofEpochSecond(number(option, value(option, rest)));
                default -> throw new IllegalArgumentException("Unknown option " + option);
            }
        }
        Home place = home == null ? Home.of(root, offset) : new Home(root, home);
        return new Arguments(
                command, new Options(place, new Addresses(offset), parts, demo, true, new Console(begun), Map.of()));
    }

    private static String value(String option, Deque<String> rest) {
        @Nullable String value = rest.pollFirst();
        if (value == null) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return value;
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a whole number, not \"" + value + "\"", e);
        }
    }
}
