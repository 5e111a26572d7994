package eu.spindle.test.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids and codes from responses, with which requests reach further than with random ones. */
final class SeenValues {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CODE = Pattern.compile("\"(?:code|slug|version|name)\":\"([\\p{Alnum}_.-]{1,40})\"");
    private static final int MAX_KEPT = 400;

    private final List<String> ids = new ArrayList<>();
    private final List<String> codes = new ArrayList<>(List.of("EMP-01", "hours_worked", "de", "1.0.0", "text"));

    void take(String body) {
        take(ID.matcher(body).results().map(found -> found.group()).toList(), ids);
        take(CODE.matcher(body).results().map(found -> found.group(1)).toList(), codes);
    }

    private static void take(List<String> found, List<String> kept) {
        found.stream()
                .distinct()
                .filter(value -> !kept.contains(value))
                .limit(Math.max(0, MAX_KEPT - kept.size()))
                .forEach(kept::add);
    }

    String id(Random random) {
        return ids.isEmpty() || random.nextInt(6) == 0
                ? new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE).toString()
                : HostileValues.one(ids, random);
    }

    String code(Random random) {
        return HostileValues.one(codes, random);
    }
}
