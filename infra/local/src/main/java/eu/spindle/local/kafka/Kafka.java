package eu.spindle.local.kafka;

import eu.spindle.local.home.Addresses;
import eu.spindle.local.home.Home;
import eu.spindle.local.home.Libraries;
import eu.spindle.local.home.Port;
import eu.spindle.local.process.CacheTraining;
import eu.spindle.local.process.Command;
import eu.spindle.local.process.LogFile;
import eu.spindle.local.process.OneShotProcess;
import eu.spindle.local.process.Program;
import eu.spindle.local.process.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A Kafka broker that is its own controller. */
public final class Kafka implements Program {

    private static final String STARTED = "Kafka Server started";

    private final Home home;
    private final Addresses addresses;
    private final boolean trained;
    private long logStart;

    public Kafka(Home home, Addresses addresses, boolean trained) {
        this.home = home;
        this.addresses = addresses;
        this.trained = trained;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String where() {
        return "port " + addresses.port(Port.KAFKA);
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        Files.createDirectories(data());
        Files.writeString(settings(), text());
        if (!Files.exists(data().resolve("meta.properties"))) {
            progress.say(name(), "formatting the storage");
            List<String> words = List.of(
                    "kafka.tools.StorageTool",
                    "format",
                    "--ignore-formatted",
                    "--cluster-id=" + clusterId(),
                    "--config=" + settings());
            OneShotProcess.run(
                    "The formatting of Kafka's storage",
                    java(words, List.of()),
                    home.log(name()),
                    Duration.ofMinutes(2));
        }
        Files.createDirectories(rehearsalHere().folder());
    }

    @Override
    public Command command() throws IOException {
        logStart = new LogFile(home.log(name())).size();
        return java(
                List.of("kafka.Kafka", settings().toString()),
                trained ? rehearsalHere().options() : List.of());
    }

    @Override
    public Optional<CacheTraining> rehearsal() {
        return trained ? Optional.of(rehearsalHere()) : Optional.empty();
    }

    /** In a folder for exactly these libraries, because others need another cache. */
    private CacheTraining rehearsalHere() {
        String libraries = Libraries.of(home.root()).kafka();
        return new CacheTraining(home.servers().resolve("kafka-%08x".formatted(libraries.hashCode())));
    }

    @Override
    public boolean isReady() {
        return new LogFile(home.log(name())).mentions(STARTED, logStart);
    }

    private Command java(List<String> program, List<String> options) {
        List<String> words = new ArrayList<>(List.of(
                Command.java(),
                "-Xms64m",
                "-Xmx192m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                "-Dorg.slf4j.simpleLogger.logFile=System.out",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX",
                "-Dorg.slf4j.simpleLogger.showThreadName=false",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Libraries.of(home.root()).kafka()));
        words.addAll(1, options);
        words.addAll(program);
        return new Command(words, Map.of(), data());
    }

    private String text() {
        return """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d,PROXIED://127.0.0.1:%4$d
                # Whoever comes through a proxy is sent back there, so that the proxy can split it from the broker.
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,PROXIED://127.0.0.1:%5$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,PROXIED:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%2$d
                log.dirs=%3$s
                auto.create.topics.enable=false
                # One node holds every copy.
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                # Few partitions and small buffers: this is one machine's memory.
                offsets.topic.num.partitions=4
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.num.partitions=4
                log.cleaner.threads=1
                log.cleaner.dedupe.buffer.size=8388608
                num.network.threads=2
                num.io.threads=4
                # A broker that was killed is let back in after seconds.
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                group.initial.rebalance.delay.ms=0
                # Nor does a consumer that was killed keep its partitions for long.
                group.consumer.min.session.timeout.ms=1000
                group.consumer.session.timeout.ms=6000
                group.consumer.min.heartbeat.interval.ms=500
                group.consumer.heartbeat.interval.ms=1000
                """.formatted(
                        addresses.port(Port.KAFKA),
                        addresses.port(Port.KAFKA_CONTROLLER),
                        data(),
                        addresses.port(Port.KAFKA_BEHIND_PROXY),
                        addresses.port(Port.KAFKA_PROXY));
    }

    private static String clusterId() {
        UUID id = UUID.randomUUID();
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Path settings() {
        return home.run().resolve("kafka.properties");
    }

    private Path data() {
        return home.data().resolve("kafka");
    }
}
