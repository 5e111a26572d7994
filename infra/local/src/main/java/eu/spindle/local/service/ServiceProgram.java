package eu.spindle.local.service;

import eu.spindle.local.home.Addresses;
import eu.spindle.local.home.Home;
import eu.spindle.local.home.Secrets;
import eu.spindle.local.process.CacheTraining;
import eu.spindle.local.process.Command;
import eu.spindle.local.process.OneShotProcess;
import eu.spindle.local.process.Probe;
import eu.spindle.local.process.Program;
import eu.spindle.local.process.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of the services. */
public final class ServiceProgram implements Program {

    /** The offset of the ports of a second instance. */
    public static final int REPLICA = 500;

    private static final Duration MIGRATION = Duration.ofMinutes(10);

    private final Home home;
    private final Addresses addresses;
    private final Service service;
    private final boolean trained;
    private final ServiceJar jar;
    private final Map<String, String> environment;
    private final Map<String, String> migration;
    private final int portShift;
    private @Nullable Path unpacked;

    public ServiceProgram(
            Home home, Addresses addresses, Secrets secrets, boolean demo, boolean trained, Service service) {
        this(
                home,
                addresses,
                trained,
                service,
                new ServiceEnvironment(home, addresses, secrets, demo).of(service),
                new ServiceEnvironment(home, addresses, secrets, demo).ofMigration(service),
                0);
    }

    private ServiceProgram(
            Home home,
            Addresses addresses,
            boolean trained,
            Service service,
            Map<String, String> environment,
            Map<String, String> migration,
            int portShift) {
        this.home = home;
        this.addresses = addresses;
        this.service = service;
        this.trained = trained;
        this.jar = new ServiceJar(home, service);
        this.environment = environment;
        this.migration = migration;
        this.portShift = portShift;
    }

    /** Returns a second instance of the service, with ports of its own. */
    public ServiceProgram replica() {
        Map<String, String> second = new HashMap<>(environment);
        second.put("SERVER_PORT", String.valueOf(addresses.port(service.port()) + REPLICA));
        second.put("MANAGEMENT_SERVER_PORT", String.valueOf(addresses.port(service.management()) + REPLICA));
        return new ServiceProgram(home, addresses, trained, service, second, migration, REPLICA);
    }

    /** Returns the same service with these further environment variables. */
    public ServiceProgram with(Map<String, String> settings) {
        Map<String, String> more = new HashMap<>(environment);
        more.putAll(settings);
        return new ServiceProgram(home, addresses, trained, service, more, migration, portShift);
    }

    @Override
    public String name() {
        return portShift == 0 ? service.part() : service.part() + "-replica";
    }

    @Override
    public String where() {
        return addresses.http(service.port()).toString();
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        Files.createDirectories(home.data().resolve("objects"));
        unpacked = jar.unpack();
        migrate(application(), progress);
    }

    /** Once for each build, since it costs seconds; the build's folder is named after its content. */
    private void migrate(Path application, Progress progress) throws IOException, InterruptedException {
        Path marker = home.data().resolve("migrated-" + service.part());
        String build =
                String.valueOf(Objects.requireNonNull(application.getParent()).getFileName());
        if (Files.exists(marker) && Files.readString(marker).equals(build)) {
            return;
        }
        progress.say(name(), "updating its database, once after a build");
        List<String> words = List.of(
                Command.java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-jar",
                application.toString(),
                "migrate");
        OneShotProcess.run(
                "The migration of the database of " + name(),
                new Command(words, migration, home.data()),
                home.log(name()),
                MIGRATION);
        Files.writeString(marker, build);
    }

    @Override
    public Command command() throws IOException {
        Path application = application();
        return java(application, trained ? beside(application).options() : List.of());
    }

    @Override
    public Optional<CacheTraining> rehearsal() throws IOException {
        return trained ? Optional.of(beside(application())) : Optional.empty();
    }

    private Path application() throws IOException {
        if (unpacked == null) {
            throw new IOException("not prepared");
        }
        return unpacked;
    }

    private static CacheTraining beside(Path application) {
        return new CacheTraining(Objects.requireNonNull(application.getParent()));
    }

    @Override
    public boolean isReady() {
        return Probe.answersOk(URI.create("http://127.0.0.1:%d/actuator/health/readiness"
                .formatted(addresses.port(service.management()) + portShift)));
    }

    private Command java(Path application, List<String> extra) {
        List<String> words = new ArrayList<>(List.of(
                Command.java(),
                // Room for all objects of a start, which are then not collected repeatedly.
                "-Xms160m",
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
}
