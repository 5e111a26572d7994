package eu.spindle.bench.load;

import java.util.Arrays;

/** The response times of a run, in nanoseconds. */
public final class Latencies {

    private final long[] sorted;
    private final long failed;

    public Latencies(long[] nanos, long failed) {
        this.sorted = nanos.clone();
        this.failed = failed;
        Arrays.sort(sorted);
    }

    /** Returns the percentile in milliseconds; NaN without a response. */
    public double millis(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)] / 1e6;
    }

    public int count() {
        return sorted.length;
    }

    /** Returns the number of requests without a 2xx response. */
    public long failed() {
        return failed;
    }
}
