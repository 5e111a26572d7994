package eu.spindle.bench.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Creates firms without pause, each sent with one key until it is acknowledged, and remembers what was. Answers that blame
 * the caller for what was not the caller's fault are counted.
 */
final class Writer implements Runnable {

    /** Away, busy, broken off, full: all that a part's failure may be told as; 429 is the gateway's limit. */
    private static final Set<Integer> HONEST = Set.of(429, 502, 503, 504, 507);

    private static final Map<String, String> NAMES = new ConcurrentSkipListMap<>();
    private static final Map<Integer, AtomicInteger> ANSWERS = new ConcurrentHashMap<>();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final URI enterprises;
    private final String authorization;
    private final AtomicBoolean on;
    private final int number;

    Writer(URI enterprises, String authorization, AtomicBoolean on, int number) {
        this.enterprises = enterprises;
        this.authorization = authorization;
        this.on = on;
        this.number = number;
    }

    /** Register number and name of every firm whose creation was acknowledged. */
    static Map<String, String> acknowledged() {
        return NAMES;
    }

    /** How often each status was answered; 0 stands for no answer at all. */
    static Map<Integer, AtomicInteger> answers() {
        return ANSWERS;
    }

    /** How many answers told the caller something that was not so. */
    static int dishonest() {
        return ANSWERS.entrySet().stream()
                .filter(entry -> entry.getKey() > 201 && !HONEST.contains(entry.getKey()))
                .mapToInt(entry -> entry.getValue().get())
                .sum();
    }

    @Override
    public void run() {
        for (int firm = 0; on.get(); firm++) {
            create("FN %d-%d".formatted(number, firm));
        }
    }

    /** Creates one firm, as often as it has to be asked for, and gives its name. */
    String create(String register) {
        String name = "Firm " + register;
        String key = UUID.randomUUID().toString();
        while (ask(register, name, key) != 201) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return name;
            }
        }
        NAMES.put(register, name);
        return name;
    }

    /** Asks once for a firm that nobody counts on, and tells how long the answer took. */
    Duration once(String register) {
        long begun = System.nanoTime();
        String key = UUID.randomUUID().toString();
        if (ask(register, "Firm " + register, key) == 201) {
            NAMES.put(register, "Firm " + register);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private int ask(String register, String name, String key) {
        String body = """
                {"legalName": "%s", "registerNumber": "%s", "country": "DE", "nace": "28.41", "sizeClass": "small",
                 "employees": 20}""".formatted(name, register);
        int status;
        try {
            HttpResponse<Void> response = http.send(
                    HttpRequest.newBuilder(enterprises)
                            .header("Authorization", authorization)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .timeout(Duration.ofSeconds(70))
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.discarding());
            status = response.statusCode();
        } catch (IOException gone) {
            status = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            status = 201;
        }
        ANSWERS.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
        return status;
    }
}
