package eu.spindle.local;

import eu.spindle.local.home.Addresses;
import eu.spindle.local.home.Home;
import eu.spindle.local.process.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What to start, where, and to whom to tell how it goes.
 *
 * @param demo whether the demo programme and its accounts are loaded
 * @param trained whether a service's first start after a build rehearses, so that later ones take less than half the
 *     time; it costs more than it brings to a system that is started once
 * @param settings further environment variables of every service
 */
public record Options(
        Home home,
        Addresses addresses,
        Set<PartName> parts,
        boolean demo,
        boolean trained,
        Progress progress,
        Map<String, String> settings) {

    public Options {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("At least one part is needed");
        }
        parts = EnumSet.copyOf(parts);
        settings = Map.copyOf(settings);
    }

    /** All parts, with the demo programme, with the default home directory and ports, and progress on the console. */
    public static Options at(Path root, int offset) {
        return new Options(
                Home.of(root, offset), new Addresses(offset), PartName.all(), true, true, new Console(), Map.of());
    }

    /** Returns the checkout of this process: the nearest parent folder with the script {@code spindle}. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("spindle"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("Not inside a checkout of Spindle");
        }
        return folder;
    }

    /** Returns the same options with only these parts. */
    public Options only(Set<PartName> wanted) {
        return new Options(home, addresses, wanted, demo, trained, progress, settings);
    }

    /** Returns the same options without the demo programme. */
    public Options empty() {
        return new Options(home, addresses, parts, false, trained, progress, settings);
    }

    /** Returns the same options with data, secrets and logs in this folder. */
    public Options in(Path directory) {
        return new Options(new Home(home.root(), directory), addresses, parts, demo, trained, progress, settings);
    }

    /** Returns the same options for a system that is started once. */
    public Options once() {
        return new Options(home, addresses, parts, demo, false, progress, settings);
    }

    /** Returns the same options with these further environment variables. */
    public Options with(Map<String, String> more) {
        return new Options(home, addresses, parts, demo, trained, progress, more);
    }
}
