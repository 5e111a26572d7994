package eu.spindle.gateway.edge;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of a request: the caller's if valid, else a new one. */
public record Trace(String id, String header) {

    public static final String ATTRIBUTE = Trace.class.getName();
    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    static Trace of(@Nullable String traceparent) {
        if (traceparent != null
                && traceparent.length() == 55
                && VALID.matcher(traceparent).matches()) {
            return new Trace(traceparent.substring(3, 35), traceparent);
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        String id = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1);
        return new Trace(id, "00-" + id + "-" + hex.toHexDigits(random.nextLong() | 1) + "-01");
    }
}
