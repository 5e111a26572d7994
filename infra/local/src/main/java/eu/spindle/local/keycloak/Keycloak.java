package eu.spindle.local.keycloak;

import eu.spindle.demo.DemoAccounts;
import eu.spindle.local.home.Addresses;
import eu.spindle.local.home.Folders;
import eu.spindle.local.home.Home;
import eu.spindle.local.home.Libraries;
import eu.spindle.local.home.Port;
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
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The server that people sign in at; executed directly, since its shell script would hide its process. */
public final class Keycloak implements Program {

    /** The OIDC client that the gateway is. */
    public static final String CLIENT = "spindle-gateway";

    /** The secret that Keycloak and the gateway share. */
    public static final String CLIENT_SECRET = "oidc-client";

    /** The secret of the account by which the gateway looks whether people's accounts are still active. */
    public static final String ACCOUNTS_SECRET = "oidc-accounts";

    private static final String REALM = "spindle";

    private final Home home;
    private final Addresses addresses;
    private final Secrets secrets;
    private final boolean demo;
    private final boolean trained;

    public Keycloak(Home home, Addresses addresses, Secrets secrets, boolean demo, boolean trained) {
        this.home = home;
        this.addresses = addresses;
        this.secrets = secrets;
        this.demo = demo;
        this.trained = trained;
    }

    /** Whether far-reaching roles need a second factor: not here, unless {@code SPINDLE_SECOND_FACTOR} says so. */
    public static String secondFactor() {
        return Objects.requireNonNullElse(System.getenv("SPINDLE_SECOND_FACTOR"), "off");
    }

    /** The issuer that tokens of the realm carry. */
    public static URI issuer(Addresses addresses) {
        return addresses.keycloak().resolve("/realms/" + REALM);
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String where() {
        return addresses.keycloak().toString();
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        Path built = folder().resolve("built-for-spindle");
        if (!Files.exists(built)) {
            progress.say(name(), "unpacking");
            KeycloakFiles.unpack(Libraries.of(home.root()).keycloak(), folder());
            progress.say(name(), "configuring it for PostgreSQL, once");
            Command build = java(
                    List.of(
                            "build",
                            "--db=postgres",
                            "--health-enabled=true",
                            "--http-management-health-enabled=false"),
                    Map.of(),
                    List.of());
            OneShotProcess.run("The build of Keycloak", build, home.log(name()), Duration.ofMinutes(10));
            Files.createFile(built);
        }
        Path imports = Files.createDirectories(folder().resolve("data/import"));
        Path realm = home.root().resolve("infra/deploy/keycloak/spindle-realm.json");
        Files.copy(realm, imports.resolve("spindle-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        Path common = Files.createDirectories(folder().resolve("data/password-blacklists"));
        Files.copy(
                home.root().resolve("infra/deploy/keycloak/password-blacklists/common.txt"),
                common.resolve("common.txt"),
                StandardCopyOption.REPLACE_EXISTING);
        Folders.copy(home.root().resolve("infra/deploy/keycloak/themes"), folder().resolve("themes"));
    }

    @Override
    public Command command() {
        List<String> words = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + addresses.port(Port.KEYCLOAK),
                "--hostname=" + addresses.keycloak(),
                "--db-url=" + addresses.jdbc("keycloak"),
                "--db-username=keycloak",
                // Its events name whoever tried to sign in, by the address that was typed.
                "--log-level=INFO,org.keycloak.events:off",
                "--db-pool-initial-size=1",
                "--db-pool-max-size=15"));
        if (!Files.exists(imported())) {
            words.add("--import-realm");
        }
        return java(words, environment(), trained ? new CacheTraining(folder()).options() : List.of());
    }

    @Override
    public Optional<CacheTraining> rehearsal() {
        return trained ? Optional.of(new CacheTraining(folder())) : Optional.empty();
    }

    /** Exists when the realm is in the database, since looking for it costs seconds of each start. */
    private Path imported() {
        return home.data().resolve("keycloak-imported");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_PASSWORD", secrets.get("postgres-keycloak"));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.NAME);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(KeycloakAdmin.PASSWORD));
        // What the realm file leaves open.
        environment.put("SPINDLE_PUBLIC_URL", addresses.gateway().toString());
        environment.put("SPINDLE_OIDC_CLIENT_SECRET", secrets.get(CLIENT_SECRET));
        environment.put("SPINDLE_ACCOUNT_CLIENT_SECRET", secrets.get(ACCOUNTS_SECRET));
        environment.put("SPINDLE_SMTP_HOST", "127.0.0.1");
        environment.put("SPINDLE_SMTP_PORT", String.valueOf(addresses.port(Port.SMTP)));
        return environment;
    }

    @Override
    public boolean isReady() {
        return Probe.answersOk(URI.create(issuer(addresses) + "/.well-known/openid-configuration"));
    }

    @Override
    public void complete(Progress progress) throws IOException, InterruptedException {
        if (!Files.exists(imported())) {
            Files.createFile(imported());
        }
        Path made = home.data().resolve("demo-accounts");
        if (demo && !Files.exists(made)) {
            new KeycloakAdmin(addresses, secrets).importAccounts(REALM, DemoAccounts.all());
            Files.createFile(made);
        }
    }

    private Command java(List<String> arguments, Map<String, String> environment, List<String> options) {
        List<String> words = new ArrayList<>(List.of(
                Command.java(),
                "-Xms160m",
                "-Xmx320m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MetaspaceSize=96M",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dpicocli.disable.closures=true",
                // Connections that broke while PostgreSQL was away are no longer used: each would fail one request.
                "-Dquarkus.datasource.jdbc.validate-on-borrow=true",
                "-Dkc.home.dir=" + folder(),
                "-Djboss.server.config.dir=" + folder().resolve("conf"),
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                folder().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        words.addAll(1, options);
        words.addAll(arguments);
        return new Command(words, environment, folder());
    }

    private Path folder() {
        String archive = String.valueOf(Libraries.of(home.root()).keycloak().getFileName());
        return home.servers().resolve(archive.replace("-quarkus-dist", "").replace(".zip", ""));
    }
}
