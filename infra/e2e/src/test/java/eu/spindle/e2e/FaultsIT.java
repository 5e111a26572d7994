package eu.spindle.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.local.PartName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Four clients create and change firms without pause while parts of the system are killed. What was acknowledged must be
 * there exactly once, and another service must have the same by the events.
 */
class FaultsIT {

    private static final String SLUG = "faults";
    private static final String ENTERPRISES = "/a/" + SLUG + "/api/commitments/enterprises";
    private static final List<PartName> VICTIMS =
            List.of(PartName.COMMITMENTS, PartName.KAFKA, PartName.MONITORING, PartName.POSTGRES, PartName.GATEWAY);
    private static final int CLIENTS = 4;
    private static final int MAX_FIRMS_PER_CLIENT = 45;
    private static final int CHANGES = 20;

    /** Register number and the name that was acknowledged last. */
    private final Map<String, String> acknowledged = new ConcurrentSkipListMap<>();

    private final AtomicBoolean killing = new AtomicBoolean(true);

    @Test
    void nothingIsLostOrDuplicatedAndTheOrderOfEachFirmIsPreserved() throws Exception {
        var admin = Associations.active(SLUG);
        var cycle = Associations.openCycle(admin, SLUG, 2025);
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var work = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> clients.submit(stream(admin, number)))
                    .toList();
            var random = new Random(20260101);
            var victims = new ArrayList<>(VICTIMS);
            Collections.shuffle(victims, random);
            for (var victim : victims) {
                TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(1500));
                var part = RunningSystem.parts().part(victim);
                part.kill();
                part.start();
            }
            killing.set(false);
            for (var done : work) {
                done.get();
            }
        }
        assertThat(names(admin, ENTERPRISES + "?limit=200", "items", "registerNumber", "legalName"))
                .as("what commitments-service holds")
                .isEqualTo(new TreeMap<>(acknowledged));
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(namesInMonitoring(admin, SLUG, cycle))
                        .as("what monitoring-service made of the events")
                        .containsExactlyInAnyOrderElementsOf(acknowledged.values()));
    }

    @Test
    void eventsFlowAgainSecondsAfterACrash() throws Exception {
        var slug = SLUG + "-after";
        var admin = Associations.active(slug);
        var cycle = Associations.openCycle(admin, slug, 2025);
        var enterprises = "/a/" + slug + "/api/commitments/enterprises";
        for (var victim : List.of(PartName.MONITORING, PartName.KAFKA, PartName.COMMITMENTS, PartName.KAFKA)) {
            var part = RunningSystem.parts().part(victim);
            part.kill();
            part.start();
            var name = "Firm after " + UUID.randomUUID();
            var key = UUID.randomUUID().toString();
            untilAcknowledged(
                    () -> admin.send(
                            "POST", enterprises, Associations.firm(key.substring(0, 12), name), "Idempotency-Key", key),
                    201);
            // The aim is 5 s; the rest is for busy machines.
            await("an event after " + victim + " was killed")
                    .atMost(Duration.ofSeconds(15))
                    .untilAsserted(() ->
                            assertThat(namesInMonitoring(admin, slug, cycle)).contains(name));
        }
    }

    private Callable<Void> stream(Client admin, int client) {
        return () -> {
            for (var firm = 0; firm < MAX_FIRMS_PER_CLIENT && (firm == 0 || killing.get()); firm++) {
                var register = "FN %d-%d".formatted(client, firm);
                var id = create(admin, register);
                for (var change = 1; change <= CHANGES; change++) {
                    rename(admin, id, register, "Firm %s %d".formatted(register, change));
                }
            }
            return null;
        };
    }

    private UUID create(Client admin, String register) {
        var key = UUID.randomUUID().toString();
        var name = "Firm " + register + " 0";
        var answer = untilAcknowledged(
                () -> admin.send("POST", ENTERPRISES, Associations.firm(register, name), "Idempotency-Key", key), 201);
        acknowledged.put(register, name);
        return answer.id();
    }

    private void rename(Client admin, UUID id, String register, String name) {
        var path = ENTERPRISES + "/" + id;
        while (true) {
            var seen = untilAcknowledged(() -> admin.get(path), 200);
            if (seen.json().path("legalName").asString().equals(name)) {
                break;
            }
            // A change whose response was lost is answered by 412 when repeated; the name then shows that it was made.
            var answer = untilAcknowledged(
                    () -> admin.put(path, Associations.firm(register, name), "If-Match", seen.etag()), 200, 412);
            if (answer.status() == 200) {
                break;
            }
        }
        acknowledged.put(register, name);
    }

    private static Client.Answer untilAcknowledged(Callable<Client.Answer> call, int... statuses) {
        var until = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        Object last = "nothing";
        while (System.nanoTime() < until) {
            try {
                var answer = call.call();
                last = answer.status() + " " + answer.text();
                for (var status : statuses) {
                    if (answer.status() == status) {
                        return answer;
                    }
                }
                // The caller did nothing wrong: 5xx or 429, or 401 while a restarted gateway publishes new keys.
                assertThat(answer.status()).as(answer.text()).isIn(401, 429, 502, 503, 504);
                TimeUnit.MILLISECONDS.sleep(150);
            } catch (AssertionError refused) {
                if (!(refused.getCause() instanceof java.io.IOException)) {
                    throw refused;
                }
                last = refused;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("Never acknowledged; last: " + last);
    }

    private static TreeMap<String, String> names(Client admin, String path, String list, String key, String value) {
        var names = new TreeMap<String, String>();
        var rows = admin.get(path).expect(200).json().path(list);
        rows.forEach(row -> assertThat(
                        names.put(row.path(key).asString(), row.path(value).asString()))
                .as("a firm that is there twice")
                .isNull());
        return names;
    }

    private static List<String> namesInMonitoring(Client admin, String slug, UUID cycle) {
        return admin.get("/a/" + slug + "/api/monitoring/cycles/" + cycle + "/submissions")
                .expect(200)
                .json()
                .path("submissions")
                .valueStream()
                .map(firm -> firm.path("enterpriseName").asString())
                .toList();
    }
}
