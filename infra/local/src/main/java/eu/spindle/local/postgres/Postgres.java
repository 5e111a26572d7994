package eu.spindle.local.postgres;

import eu.spindle.local.home.Addresses;
import eu.spindle.local.home.Folders;
import eu.spindle.local.home.Home;
import eu.spindle.local.home.Libraries;
import eu.spindle.local.home.Port;
import eu.spindle.local.home.Secrets;
import eu.spindle.local.process.Command;
import eu.spindle.local.process.OneShotProcess;
import eu.spindle.local.process.Program;
import eu.spindle.local.process.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The database server, with durable settings and passwords. */
public final class Postgres implements Program {

    private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C", "TZ", "UTC");

    private final Home home;
    private final Addresses addresses;
    private final Secrets secrets;
    private final Databases databases;
    private @Nullable Path binaries;
    private Unprivileged user = Unprivileged.AS_IS;

    public Postgres(Home home, Addresses addresses, Secrets secrets) {
        this.home = home;
        this.addresses = addresses;
        this.secrets = secrets;
        this.databases = new Databases(addresses, secrets);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String where() {
        return "port " + addresses.port(Port.POSTGRES);
    }

    @Override
    public String stopSignal() {
        // INT is PostgreSQL's "fast" stop; TERM would wait for every client to leave by itself.
        return "INT";
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        Path unpacked = PostgresBinaries.unpack(Libraries.of(home.root()).postgres(), home.servers());
        binaries = unpacked;
        user = Unprivileged.find();
        if (!Files.isDirectory(data())) {
            progress.say(name(), "creating the database cluster");
            initialise(unpacked);
        }
        user.own(data());
    }

    private void initialise(Path unpacked) throws IOException, InterruptedException {
        Path unfinished = home.data().resolve("postgres.new");
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        Path password = home.run().resolve("postgres-password");
        Files.writeString(password, secrets.get(Databases.SUPERUSER) + "\n");
        user.own(unfinished);
        user.own(password);
        List<String> words = List.of(
                unpacked.resolve("bin/initdb").toString(),
                "--pgdata=" + unfinished,
                "--username=" + Databases.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                // Trigrams and word boundaries depend on it: the locale C knows English letters only.
                "--lc-ctype=C.UTF-8");
        try {
            OneShotProcess.run("initdb", command(words), home.log(name()), Duration.ofMinutes(2));
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public Command command() {
        if (binaries == null) {
            throw new IllegalStateException("not prepared");
        }
        List<String> words = new ArrayList<>();
        words.add(binaries.resolve("bin/postgres").toString());
        words.add("-D");
        words.add(data().toString());
        for (String setting : settings()) {
            words.add("-c");
            words.add(setting);
        }
        return command(words);
    }

    private List<String> settings() {
        return List.of(
                "port=" + addresses.port(Port.POSTGRES),
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "password_encryption=scram-sha-256",
                "max_connections=150",
                "shared_buffers=96MB",
                "max_wal_size=512MB",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_line_prefix=%m [%p] %u@%d ",
                "idle_in_transaction_session_timeout=10min");
    }

    private Command command(List<String> words) {
        return new Command(user.wrap(words), ENVIRONMENT, home.data());
    }

    @Override
    public boolean isReady() {
        return databases.answers();
    }

    @Override
    public void complete(Progress progress) throws IOException {
        try {
            databases.create();
        } catch (SQLException e) {
            throw new IOException("The databases and roles could not be created: " + e.getMessage(), e);
        }
    }

    private Path data() {
        return home.data().resolve("postgres");
    }
}
