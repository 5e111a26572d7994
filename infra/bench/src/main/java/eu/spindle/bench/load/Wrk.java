package eu.spindle.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Loads a server at its maximum rate, with {@code wrk}. */
public final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern TOTAL = Pattern.compile("(\\d+) requests in");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern PERCENTILE = Pattern.compile("(50|99)%\\s+([0-9.]+)(us|ms|s)");

    private Wrk() {}

    /** The result; percentiles in milliseconds. */
    public record Outcome(double perSecond, long requests, long failed, double p50, double p99) {}

    public static Outcome run(Target target, int connections, Duration duration)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of("wrk", "-t1", "-c" + connections, "-d" + Math.max(1, duration.toSeconds()) + "s", "--latency"));
        target.headers().forEach((name, value) -> words.addAll(List.of("-H", name + ": " + value)));
        words.add(target.url());
        Process wrk = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (wrk.waitFor() != 0) {
            throw new IOException("wrk failed: " + said);
        }
        return parse(said);
    }

    static Outcome parse(String said) {
        double p50 = Double.NaN;
        double p99 = Double.NaN;
        Matcher percentiles = PERCENTILE.matcher(said);
        while (percentiles.find()) {
            double millis = Double.parseDouble(percentiles.group(2)) * factor(percentiles.group(3));
            if (percentiles.group(1).equals("50")) {
                p50 = millis;
            } else {
                p99 = millis;
            }
        }
        return new Outcome(number(RATE, said), (long) number(TOTAL, said), (long) number(REFUSED, said), p50, p99);
    }

    private static double factor(String unit) {
        return switch (unit) {
            case "us" -> 0.001;
            case "ms" -> 1;
            default -> 1000;
        };
    }

    private static double number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }
}
