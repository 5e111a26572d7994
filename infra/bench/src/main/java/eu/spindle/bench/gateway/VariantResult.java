package eu.spindle.bench.gateway;

import eu.spindle.bench.load.Latencies;
import eu.spindle.bench.load.Wrk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The results of a variant; each figure is the median of its rounds. */
final class VariantResult {

    private final List<Wrk.Outcome> races = new ArrayList<>();
    private final List<Double> costs = new ArrayList<>();
    private final List<Latencies> paces = new ArrayList<>();

    void raced(Wrk.Outcome outcome, double microsOfProcessor) {
        races.add(outcome);
        costs.add(microsOfProcessor);
    }

    void paced(Latencies latencies) {
        paces.add(latencies);
    }

    double rate() {
        return median(races, Wrk.Outcome::perSecond);
    }

    String race() {
        return "%,.0f requests/s, p50 %.1f ms, p99 %.1f ms, %.0f µs of processor a request"
                .formatted(
                        rate(),
                        median(races, Wrk.Outcome::p50),
                        median(races, Wrk.Outcome::p99),
                        median(costs, Double::doubleValue));
    }

    double p99AtPace() {
        return median(paces, latencies -> latencies.millis(0.99));
    }

    String pace() {
        return "p50 %.2f ms, p99 %.2f ms, %d failed"
                .formatted(
                        median(paces, latencies -> latencies.millis(0.5)),
                        p99AtPace(),
                        paces.stream().mapToLong(Latencies::failed).sum());
    }

    private static <T> double median(List<T> of, ToDoubleFunction<T> what) {
        return of.stream()
                .mapToDouble(what)
                .sorted()
                .skip((of.size() - 1) / 2)
                .findFirst()
                .orElse(Double.NaN);
    }
}
