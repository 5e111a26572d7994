package eu.spindle.local;

import eu.spindle.local.home.Addresses;
import eu.spindle.local.home.Home;
import eu.spindle.local.home.HomeLock;
import eu.spindle.local.home.Port;
import eu.spindle.local.home.PortCheck;
import eu.spindle.local.home.Secrets;
import eu.spindle.local.kafka.Kafka;
import eu.spindle.local.keycloak.Keycloak;
import eu.spindle.local.mail.Mail;
import eu.spindle.local.postgres.Postgres;
import eu.spindle.local.process.OrphanedProcesses;
import eu.spindle.local.process.Part;
import eu.spindle.local.process.ProcessPart;
import eu.spindle.local.process.Program;
import eu.spindle.local.process.StartFailedException;
import eu.spindle.local.service.Service;
import eu.spindle.local.service.ServiceProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The whole of Spindle on this machine. It starts built modules and never builds; tests use it for a system of their
 * own, whose parts they can stop and kill.
 */
public final class LocalSystem implements AutoCloseable {

    private final Options options;
    private final Secrets secrets;
    private final OrphanedProcesses leftovers;
    private final Map<PartName, Part> parts = new EnumMap<>(PartName.class);
    private final StartOrder order = new StartOrder();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private @Nullable HomeLock lock;

    LocalSystem(Options options) {
        this.options = options;
        this.secrets = new Secrets(options.home().secrets());
        this.leftovers = new OrphanedProcesses(options.home().run());
        try {
            // The parts generate their passwords when they are created.
            options.home().create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (PartName name : options.parts()) {
            parts.put(name, part(name, options));
        }
    }

    /**
     * Starts a system and returns when every part is ready.
     *
     * @throws AlreadyRunningException when another system runs with the same home directory
     * @throws PortsTakenException when a port is in use
     * @throws StartFailedException when a part does not start; those that did are stopped
     */
    public static LocalSystem start(Options options) {
        LocalSystem system = new LocalSystem(options);
        try {
            system.start();
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
        return system;
    }

    void start() {
        try {
            lock = HomeLock.take(options.home()).orElseThrow(this::alreadyRunning);
            if (!options.home().isReadable()) {
                throw new StartFailedException(
                        "The data in %s were written by an earlier version and cannot be used by this one."
                                        .formatted(options.home().data())
                                + " Remove them with: ./spindle reset");
            }
            leftovers.end(options.progress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Port> ports =
                options.parts().stream().flatMap(part -> part.ports().stream()).toList();
        List<String> conflicts = PortCheck.conflicts(options.addresses(), ports);
        if (!conflicts.isEmpty()) {
            throw new PortsTakenException(conflicts);
        }
        order.start(parts);
    }

    private AlreadyRunningException alreadyRunning() {
        try {
            String who = HomeLock.holder(options.home())
                    .map(pid -> " (process " + pid + ")")
                    .orElse("");
            return new AlreadyRunningException("Spindle is already running or starting in %s%s"
                    .formatted(options.home().directory(), who));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Part part(PartName name, Options options) {
        Home home = options.home();
        Addresses addresses = options.addresses();
        return switch (name) {
            case POSTGRES -> process(new Postgres(home, addresses, secrets));
            case KAFKA -> process(new Kafka(home, addresses, options.trained()));
            case MAIL -> new Mail(addresses, options.progress());
            case KEYCLOAK -> process(new Keycloak(home, addresses, secrets, options.demo(), options.trained()));
            case COMMITMENTS -> service(Service.COMMITMENTS);
            case MONITORING -> service(Service.MONITORING);
            case HELPDESK -> service(Service.HELPDESK);
            case GATEWAY -> service(Service.GATEWAY);
        };
    }

    private Part service(Service service) {
        return process(program(service));
    }

    private ServiceProgram program(Service service) {
        return new ServiceProgram(
                        options.home(), options.addresses(), secrets, options.demo(), options.trained(), service)
                .with(options.settings());
    }

    /**
     * Returns a second instance of a service, with ports of its own and not started; the caller stops it.
     *
     * @param settings further environment variables of this instance
     */
    public Part replica(PartName name, Map<String, String> settings) {
        return process(program(Service.valueOf(name.name())).replica().with(settings));
    }

    private Part process(Program program) {
        return new ProcessPart(program, options.home().log(program.name()), leftovers, options.progress());
    }

    /** Returns the addresses of the parts. */
    public Addresses addresses() {
        return options.addresses();
    }

    /** Returns the passwords and keys. */
    public Secrets secrets() {
        return secrets;
    }

    /** Returns the folders. */
    public Home home() {
        return options.home();
    }

    /** Returns a part of this system, to be stopped, killed and started. */
    public Part part(PartName name) {
        return Optional.ofNullable(parts.get(name))
                .orElseThrow(() -> new IllegalArgumentException(name.text() + " is not part of this system"));
    }

    /** Stops all parts, those that others depend on last. Can be called at any time, also during the start. */
    @Override
    public void close() {
        if (!stopped.compareAndSet(false, true)) {
            return;
        }
        order.close();
        List<PartName> services = List.of(
                PartName.GATEWAY, PartName.HELPDESK, PartName.MONITORING, PartName.COMMITMENTS, PartName.KEYCLOAK);
        services.stream().limit(1).map(parts::get).forEach(this::stop);
        services.parallelStream().skip(1).map(parts::get).forEach(this::stop);
        List.of(PartName.KAFKA, PartName.POSTGRES, PartName.MAIL).parallelStream()
                .map(parts::get)
                .forEach(this::stop);
        release();
    }

    private void stop(@Nullable Part part) {
        if (part != null && part.state() != Part.State.DOWN) {
            part.stop();
            options.progress().say(part.name(), "stopped");
        }
    }

    private void release() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
