package eu.spindle.bench.gateway;

import eu.spindle.bench.Environment;
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

/** All running variants, each on its own port, with the same upstream behind them. */
final class GatewayVariants implements AutoCloseable {

    private static final String PATH = "/a/nordmetall/api/monitoring/cycles";
    private static final String TOKEN = "sp_this-token-is-known-to-the-benchmark-only";

    private final Environment environment;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Map<GatewayVariant, Long> pids = new java.util.EnumMap<>(GatewayVariant.class);
    private String cookie = "";

    private GatewayVariants(Environment environment) {
        this.environment = environment;
    }

    static GatewayVariants open(Environment environment) throws IOException, InterruptedException {
        GatewayVariants ring = new GatewayVariants(environment);
        // An interrupted start leaves no processes that would keep the ports.
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
        Path folder = Files.createDirectories(environment.folder().resolve("gateway"));
        LocalSystem system = LocalSystem.start(environment.options(Set.of(PartName.POSTGRES)));
        open.add(system);
        keep(new OidcProvider(port(8180)));
        Nginx upstream =
                keep(Nginx.upstream(folder.resolve("upstream"), List.of(port(8081), port(8082)), Callers.access()));
        Nginx proxy = keep(Nginx.proxy(folder.resolve("proxy"), port(GatewayVariant.NGINX), port(8082)));
        JavaServer bare = keep(new JavaServer(
                "bare",
                folder,
                List.of("-cp", System.getProperty("java.class.path"), "eu.spindle.bench.bare.BareGateway"),
                Map.of(
                        "SERVER_PORT",
                        port(GatewayVariant.BARE) + "",
                        "UPSTREAM",
                        "http://localhost:" + port(8082),
                        "SPRING_THREADS_VIRTUAL_ENABLED",
                        "true",
                        "LOGGING_LEVEL_ROOT",
                        "warn")));
        JavaServer whole = keep(new JavaServer(
                "whole", folder, List.of("-jar", environment.jar("gateway").toString()), environment(system)));
        pids.put(GatewayVariant.DIRECT, upstream.pid());
        pids.put(GatewayVariant.NGINX, proxy.pid());
        pids.put(GatewayVariant.BARE, bare.pid());
        pids.put(GatewayVariant.WHOLE, whole.pid());
        pids.put(GatewayVariant.SESSION, whole.pid());
        bare.awaitAnswer(URI.create("http://localhost:" + port(GatewayVariant.BARE) + PATH));
        whole.awaitAnswer(URI.create("http://localhost:" + port(9080) + "/actuator/health/readiness"));
        cookie = Callers.signIn(URI.create("http://localhost:" + port(GatewayVariant.SESSION)));
    }

    private Map<String, String> environment(LocalSystem system) {
        return Map.ofEntries(
                Map.entry("SERVER_PORT", port(GatewayVariant.WHOLE) + ""),
                Map.entry("MANAGEMENT_SERVER_PORT", port(9080) + ""),
                Map.entry("SPRING_DATASOURCE_URL", system.addresses().jdbc("spindle_gateway")),
                Map.entry("SPRING_DATASOURCE_USERNAME", "gateway_app"),
                Map.entry("SPRING_DATASOURCE_PASSWORD", system.secrets().get("postgres-gateway_app")),
                Map.entry("SPRING_LIQUIBASE_USER", "gateway_owner"),
                Map.entry("SPRING_LIQUIBASE_PASSWORD", system.secrets().get("postgres-gateway_owner")),
                Map.entry("SPINDLE_COMMITMENTS", "http://localhost:" + port(8081)),
                Map.entry("SPINDLE_MONITORING", "http://localhost:" + port(8082)),
                Map.entry("SPINDLE_OIDC_ISSUER", OidcProvider.issuer(port(8180))),
                Map.entry("SPINDLE_OIDC_CLIENT_SECRET", "of-no-use-here"),
                Map.entry("SPINDLE_SECOND_FACTOR", "off"),
                Map.entry("SPINDLE_LIMITS_CALLERPERSECOND", "1000000"),
                Map.entry("SPINDLE_LIMITS_CALLERBURST", "1000000"),
                Map.entry("SPINDLE_LIMITS_ASSOCIATION_PERSECOND", "1000000"),
                Map.entry("SPINDLE_LIMITS_ASSOCIATION_BURST", "1000000"));
    }

    Target target(GatewayVariant variant) {
        return switch (variant) {
            case DIRECT, NGINX, BARE -> new Target(port(variant), PATH, Map.of());
            case WHOLE -> new Target(port(variant), PATH, Map.of("Authorization", "Bearer " + TOKEN));
            case SESSION -> new Target(port(variant), PATH, Map.of("Cookie", cookie));
        };
    }

    long pid(GatewayVariant variant) {
        return pids.getOrDefault(variant, -1L);
    }

    private int port(GatewayVariant variant) {
        return switch (variant) {
            case DIRECT -> port(8082);
            case NGINX -> port(8084);
            case BARE -> port(8085);
            case WHOLE, SESSION -> port(8080);
        };
    }

    private int port(int base) {
        return base + environment.offset();
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
                environment.say("could not be stopped: " + e);
            }
        });
        open.clear();
    }
}
