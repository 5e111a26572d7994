package eu.spindle.bench.gateway;

import eu.spindle.bench.Place;
import eu.spindle.bench.load.Target;
import eu.spindle.local.LocalSystem;
import eu.spindle.local.PartName;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All contestants at once, each on a port of its own, with the one upstream behind them. */
final class Ring implements AutoCloseable {

    private static final String PATH = "/a/nordmetall/api/monitoring/cycles";
    private static final String TOKEN = "sp_this-token-is-known-to-the-benchmark-only";

    private final Place place;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Map<Contestant, Long> pids = new java.util.EnumMap<>(Contestant.class);
    private String cookie = "";

    private Ring(Place place) {
        this.place = place;
    }

    static Ring open(Place place) throws IOException, InterruptedException {
        Ring ring = new Ring(place);
        // Whoever is interrupted leaves nothing behind that would keep the ports.
        Runtime.getRuntime().addShutdownHook(new Thread(ring::close, "stop"));
        try {
            ring.build();
            return ring;
        } catch (IOException | InterruptedException | RuntimeException e) {
            ring.close();
            throw e;
        }
    }

    private void build() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(place.folder().resolve("gateway"));
        LocalSystem system = LocalSystem.start(place.options(Set.of(PartName.POSTGRES)));
        open.add(system);
        keep(new Provider(port(8180)));
        Nginx upstream =
                keep(Nginx.upstream(folder.resolve("upstream"), List.of(port(8081), port(8082)), Callers.access()));
        Nginx proxy = keep(Nginx.proxy(folder.resolve("proxy"), port(Contestant.NGINX), port(8082)));
        JavaServer bare = keep(new JavaServer(
                "bare",
                folder,
                List.of("-cp", System.getProperty("java.class.path"), "eu.spindle.bench.bare.BareGateway"),
                Map.of(
                        "SERVER_PORT",
                        port(Contestant.BARE) + "",
                        "UPSTREAM",
                        "http://localhost:" + port(8082),
                        "SPRING_THREADS_VIRTUAL_ENABLED",
                        "true",
                        "LOGGING_LEVEL_ROOT",
                        "warn")));
        JavaServer whole = keep(new JavaServer(
                "whole", folder, List.of("-jar", place.jar("gateway").toString()), environment(system)));
        pids.put(Contestant.DIRECT, upstream.pid());
        pids.put(Contestant.NGINX, proxy.pid());
        pids.put(Contestant.BARE, bare.pid());
        pids.put(Contestant.WHOLE, whole.pid());
        pids.put(Contestant.SESSION, whole.pid());
        bare.awaitAnswer(URI.create("http://localhost:" + port(Contestant.BARE) + PATH));
        whole.awaitAnswer(URI.create("http://localhost:" + port(9080) + "/actuator/health/readiness"));
        cookie = Callers.signIn(URI.create("http://localhost:" + port(Contestant.SESSION)));
    }

    private Map<String, String> environment(LocalSystem system) {
        return Map.ofEntries(
                Map.entry("SERVER_PORT", port(Contestant.WHOLE) + ""),
                Map.entry("MANAGEMENT_SERVER_PORT", port(9080) + ""),
                Map.entry("SPRING_DATASOURCE_URL", system.addresses().jdbc("spindle_gateway")),
                Map.entry("SPRING_DATASOURCE_USERNAME", "gateway_app"),
                Map.entry("SPRING_DATASOURCE_PASSWORD", system.secrets().get("postgres-gateway_app")),
                Map.entry("SPRING_LIQUIBASE_USER", "gateway_owner"),
                Map.entry("SPRING_LIQUIBASE_PASSWORD", system.secrets().get("postgres-gateway_owner")),
                Map.entry("SPINDLE_COMMITMENTS", "http://localhost:" + port(8081)),
                Map.entry("SPINDLE_MONITORING", "http://localhost:" + port(8082)),
                Map.entry("SPINDLE_OIDC_ISSUER", Provider.issuer(port(8180))),
                Map.entry("SPINDLE_OIDC_CLIENT_SECRET", "of-no-use-here"),
                Map.entry("SPINDLE_SECOND_FACTOR", "off"),
                Map.entry("SPINDLE_LIMITS_CALLERPERSECOND", "1000000"),
                Map.entry("SPINDLE_LIMITS_CALLERBURST", "1000000"),
                Map.entry("SPINDLE_LIMITS_ASSOCIATION_PERSECOND", "1000000"),
                Map.entry("SPINDLE_LIMITS_ASSOCIATION_BURST", "1000000"));
    }

    Target target(Contestant contestant) {
        return switch (contestant) {
            case DIRECT, NGINX, BARE -> new Target(port(contestant), PATH, Map.of());
            case WHOLE -> new Target(port(contestant), PATH, Map.of("Authorization", "Bearer " + TOKEN));
            case SESSION -> new Target(port(contestant), PATH, Map.of("Cookie", cookie));
        };
    }

    long pid(Contestant contestant) {
        return pids.getOrDefault(contestant, -1L);
    }

    private int port(Contestant contestant) {
        return switch (contestant) {
            case DIRECT -> port(8082);
            case NGINX -> port(8084);
            case BARE -> port(8085);
            case WHOLE, SESSION -> port(8080);
        };
    }

    private int port(int base) {
        return base + place.offset();
    }

    private <T extends AutoCloseable> T keep(T part) {
        open.addFirst(part);
        return part;
    }

    @Override
    public synchronized void close() {
        open.forEach(part -> {
            try {
                part.close();
            } catch (Exception e) {
                place.say("could not be stopped: " + e);
            }
        });
        open.clear();
    }
}
