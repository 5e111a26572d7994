package eu.spindle.local.service;

import eu.spindle.local.home.Addresses;
import eu.spindle.local.home.Home;
import eu.spindle.local.home.Secrets;
import eu.spindle.local.process.Command;
import eu.spindle.local.process.OneShot;
import eu.spindle.local.process.Probe;
import eu.spindle.local.process.Program;
import eu.spindle.local.process.Progress;
import eu.spindle.local.process.StartFailed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the services. Its first start after a build is a rehearsal that leaves an ahead-of-time cache of loaded and
 * linked classes; the starts after it take less than half the time.
 */
public final class ServiceProgram implements Program {

    private static final Duration REHEARSAL = Duration.ofMinutes(8);

    private final Home home;
    private final Addresses addresses;
    private final Service service;
    private final boolean rehearsed;
    private final ServiceJar jar;
    private final Map<String, String> environment;
    private @Nullable Path unpacked;

    public ServiceProgram(
            Home home, Addresses addresses, Secrets secrets, boolean demo, boolean rehearsed, Service service) {
        this.home = home;
        this.addresses = addresses;
        this.service = service;
        this.rehearsed = rehearsed;
        this.jar = new ServiceJar(home, service);
        this.environment = new ServiceEnvironment(home, addresses, secrets, demo).of(service);
    }

    @Override
    public String name() {
        return service.part();
    }

    @Override
    public String where() {
        return addresses.http(service.port()).toString();
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        Files.createDirectories(home.data().resolve("objects"));
        Path application = jar.unpack();
        unpacked = application;
        if (rehearsed && !Files.exists(cache(application))) {
            rehearse(application, progress);
        }
    }

    private void rehearse(Path application, Progress progress) throws IOException, InterruptedException {
        progress.say(name(), "rehearsing its start, once after a build");
        Path unfinished = application.resolveSibling(
                "rehearsal-" + ProcessHandle.current().pid() + ".aot");
        Command rehearsal = java(
                application,
                List.of("-XX:AOTCacheOutput=" + unfinished, "-Xlog:aot*=error", "-Dspring.context.exit=onRefresh"));
        try {
            OneShot.run("The rehearsal of " + name(), rehearsal, home.log(name()), REHEARSAL);
            Files.move(unfinished, cache(application), StandardCopyOption.ATOMIC_MOVE);
        } catch (StartFailed | IOException e) {
            // Without a cache the service starts all the same, only slower: what is really wrong shows there.
            progress.say(name(), "the rehearsal failed, starting without it: " + firstLine(e.getMessage()));
        }
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    @Override
    public Command command() throws IOException {
        if (unpacked == null) {
            throw new IOException("not prepared");
        }
        Path cache = cache(unpacked);
        return java(unpacked, Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=error") : List.of());
    }

    @Override
    public boolean isReady() {
        return Probe.answersOk(URI.create(addresses.http(service.management()) + "/actuator/health/readiness"));
    }

    private Command java(Path application, List<String> extra) {
        List<String> words = new ArrayList<>(List.of(
                Command.java(),
                "-Xms48m",
                "-Xmx288m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:ReservedCodeCacheSize=96m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED"));
        words.addAll(extra);
        words.add("-jar");
        words.add(application.toString());
        return new Command(words, environment, home.data());
    }

    /** The cache serves only the Java that wrote it. */
    private static Path cache(Path application) {
        String java = Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "-");
        return application.resolveSibling("java-" + java + ".aot");
    }
}
