package eu.spindle.bench.gateway;

import eu.spindle.bench.Environment;
import eu.spindle.bench.Figure;
import eu.spindle.bench.Figures;
import eu.spindle.bench.load.ConstantRate;
import eu.spindle.bench.load.Target;
import eu.spindle.bench.load.Wrk;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the whole gateway with nginx and a bare gateway, all in front of the same upstream that responds with 1 KB.
 * Rounds are interleaved, so that other load on the machine affects all of them equally, and only ratios within a run
 * count.
 */
public final class GatewayBench {

    private static final int CONNECTIONS = 32;
    private static final int PER_SECOND = 500;

    private final Environment environment;
    private final Map<GatewayVariant, VariantResult> scores = Stream.of(GatewayVariant.values())
            .collect(Collectors.toMap(Function.identity(), variant -> new VariantResult()));

    public GatewayBench(Environment environment) {
        this.environment = environment;
    }

    public Figures run() throws IOException, InterruptedException {
        environment.require("wrk", "wrk");
        environment.require("nginx", "nginx-light");
        try (GatewayVariants ring = GatewayVariants.open(environment)) {
            for (GatewayVariant variant : List.of(GatewayVariant.BARE, GatewayVariant.WHOLE, GatewayVariant.SESSION)) {
                environment.say("warming up: " + variant.label());
                Wrk.run(ring.target(variant), CONNECTIONS, environment.warmUp());
            }
            for (int round = 1; round <= environment.rounds(); round++) {
                environment.say("round %d of %d".formatted(round, environment.rounds()));
                for (GatewayVariant variant : GatewayVariant.values()) {
                    race(ring, variant);
                }
                for (GatewayVariant variant : GatewayVariant.values()) {
                    ConstantRate pace = new ConstantRate(ring.target(variant), PER_SECOND);
                    score(variant).paced(pace.run(environment.roundLength()));
                }
            }
        }
        return figures();
    }

    /** Starts the variants and leaves them running, for profiling. */
    public void hold() throws IOException, InterruptedException {
        try (GatewayVariants ring = GatewayVariants.open(environment)) {
            for (GatewayVariant variant : GatewayVariant.values()) {
                environment.say(
                        "%s: process %d, %s".formatted(variant.label(), ring.pid(variant), ring.target(variant)));
            }
            new CountDownLatch(1).await();
        }
    }

    private void race(GatewayVariants ring, GatewayVariant variant) throws IOException, InterruptedException {
        Target target = ring.target(variant);
        Duration before = Cpu.of(ring.pid(variant));
        Wrk.Outcome outcome = Wrk.run(target, CONNECTIONS, environment.roundLength());
        Duration spent = Cpu.of(ring.pid(variant)).minus(before);
        if (outcome.failed() > 0) {
            throw new IllegalStateException(variant.label() + " refused " + outcome.failed() + " requests");
        }
        score(variant).raced(outcome, spent.toNanos() / 1e3 / outcome.requests());
    }

    private Figures figures() {
        Figures figures = new Figures("gateway");
        for (GatewayVariant variant : GatewayVariant.values()) {
            figures.add(Figure.of(variant.label() + ", 32 connections")
                    .is(score(variant).race()));
        }
        figures.add(ratio("whole gateway ÷ bare gateway", GatewayVariant.BARE, 0.75));
        figures.add(ratio("whole gateway ÷ nginx", GatewayVariant.NGINX, 0.4));
        for (GatewayVariant variant : GatewayVariant.values()) {
            figures.add(Figure.of("%s, %d requests/s".formatted(variant.label(), PER_SECOND))
                    .is(score(variant).pace()));
        }
        for (GatewayVariant variant : List.of(GatewayVariant.WHOLE, GatewayVariant.SESSION)) {
            double more =
                    score(variant).p99AtPace() - score(GatewayVariant.DIRECT).p99AtPace();
            figures.add(Figure.of("%s, more at p99 than without a gateway, %d requests/s"
                            .formatted(variant.label(), PER_SECOND))
                    .is("%.2f ms".formatted(more))
                    .aim("≤ 3 ms", more <= 3));
        }
        return figures;
    }

    private Figure ratio(String name, GatewayVariant other, double aim) {
        double token = score(GatewayVariant.WHOLE).rate() / score(other).rate();
        double session = score(GatewayVariant.SESSION).rate() / score(other).rate();
        return Figure.of(name)
                .is("%.2f by API token, %.2f by session".formatted(token, session))
                .aim("≥ " + aim, Math.min(token, session) >= aim);
    }

    private VariantResult score(GatewayVariant variant) {
        return Objects.requireNonNull(scores.get(variant));
    }
}
