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
            .collect(Collectors.toMap(Function.identity(), contestant -> new VariantResult()));

    public GatewayBench(Environment environment) {
        this.environment = environment;
    }

    public Figures run() throws IOException, InterruptedException {
        environment.require("wrk", "wrk");
        environment.require("nginx", "nginx-light");
        try (GatewayVariants ring = GatewayVariants.open(environment)) {
            for (GatewayVariant contestant :
                    List.of(GatewayVariant.BARE, GatewayVariant.WHOLE, GatewayVariant.SESSION)) {
                environment.say("warming up: " + contestant.label());
                Wrk.run(ring.target(contestant), CONNECTIONS, environment.warmUp());
            }
            for (int round = 1; round <= environment.rounds(); round++) {
                environment.say("round %d of %d".formatted(round, environment.rounds()));
                for (GatewayVariant contestant : GatewayVariant.values()) {
                    race(ring, contestant);
                }
                for (GatewayVariant contestant : GatewayVariant.values()) {
                    ConstantRate pace = new ConstantRate(ring.target(contestant), PER_SECOND);
                    score(contestant).paced(pace.run(environment.roundLength()));
                }
            }
        }
        return figures();
    }

    /** Starts the variants and leaves them running, for profiling. */
    public void hold() throws IOException, InterruptedException {
        try (GatewayVariants ring = GatewayVariants.open(environment)) {
            for (GatewayVariant contestant : GatewayVariant.values()) {
                environment.say("%s: process %d, %s"
                        .formatted(contestant.label(), ring.pid(contestant), ring.target(contestant)));
            }
            new CountDownLatch(1).await();
        }
    }

    private void race(GatewayVariants ring, GatewayVariant contestant) throws IOException, InterruptedException {
        Target target = ring.target(contestant);
        Duration before = Cpu.of(ring.pid(contestant));
        Wrk.Outcome outcome = Wrk.run(target, CONNECTIONS, environment.roundLength());
        Duration spent = Cpu.of(ring.pid(contestant)).minus(before);
        if (outcome.failed() > 0) {
            throw new IllegalStateException(contestant.label() + " refused " + outcome.failed() + " requests");
        }
        score(contestant).raced(outcome, spent.toNanos() / 1e3 / outcome.requests());
    }

    private Figures figures() {
        Figures figures = new Figures("gateway");
        for (GatewayVariant contestant : GatewayVariant.values()) {
            figures.add(Figure.of(contestant.label() + ", 32 connections")
                    .is(score(contestant).race()));
        }
        figures.add(ratio("whole gateway ÷ bare gateway", GatewayVariant.BARE, 0.75));
        figures.add(ratio("whole gateway ÷ nginx", GatewayVariant.NGINX, 0.4));
        for (GatewayVariant contestant : GatewayVariant.values()) {
            figures.add(Figure.of("%s, %d requests/s".formatted(contestant.label(), PER_SECOND))
                    .is(score(contestant).pace()));
        }
        for (GatewayVariant contestant : List.of(GatewayVariant.WHOLE, GatewayVariant.SESSION)) {
            double more =
                    score(contestant).p99AtPace() - score(GatewayVariant.DIRECT).p99AtPace();
            figures.add(Figure.of("%s, more at p99 than without a gateway, %d requests/s"
                            .formatted(contestant.label(), PER_SECOND))
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

    private VariantResult score(GatewayVariant contestant) {
        return Objects.requireNonNull(scores.get(contestant));
    }
}
