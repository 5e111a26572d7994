package eu.spindle.bench.load;

import java.util.Arrays;

/** Response times of one run, in nanoseconds. */
public final class Latencies {

    private final long[] sorted;
    private final long failed;

    public Latencies(long[] nanos, long failed) {
        this.sorted = nanos.clone();
        this.failed = failed;
        Arrays.sort(sorted);
    }

    /** The time in milliseconds within which this share of the requests was answered; NaN when there was none. */
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

    /** Requests that were answered with anything but 2xx, or not at all. */
    public long failed() {
        return failed;
    }
}
