package eu.spindle.bench.fault;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The requests that run while parts fail: firms are added and renamed, tickets opened, people invited, each until it is
 * acknowledged. Records what was acknowledged.
 */
final class BackgroundLoad {

    private static final int TICKET_EACH_MILLIS = 400;
    private static final int INVITATION_EACH_MILLIS = 1_000;
    private static final String FIRMS = "commitments/enterprises";

    private final Caller caller;
    private final String association;
    private final AtomicBoolean on = new AtomicBoolean(true);
    private final Map<String, String> firms = new ConcurrentSkipListMap<>();
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final Set<String> invited = ConcurrentHashMap.newKeySet();
    private final AtomicInteger renamed = new AtomicInteger();

    /**
     * Creates the load.
     *
     * @param association its slug, unique for each run: guests' addresses carry it, so that mail left over from a run
     *     that was interrupted is not taken for mail of this one
     */
    BackgroundLoad(Caller caller, String association) {
        this.caller = caller;
        this.association = association;
    }

    /** Registration number and last acknowledged name of every firm. */
    Map<String, String> firms() {
        return firms;
    }

    /** The subject of every acknowledged ticket. */
    Set<String> tickets() {
        return tickets;
    }

    /** The address of every acknowledged invitation. */
    Set<String> invited() {
        return invited;
    }

    int renamed() {
        return renamed.get();
    }

    void end() {
        on.set(false);
    }

    /** Adds firms, and renames every second one twice. */
    void addFirms(int writer) {
        untilTheEnd(0, number -> {
            String register = "FN %d-%d".formatted(writer, number);
            String id = add(register);
            if (number % 2 == 0) {
                rename(id, register, "once");
                rename(id, register, "twice");
            }
        });
    }

    void askTickets() {
        untilTheEnd(TICKET_EACH_MILLIS, number -> {
            String subject = "Ticket " + number;
            caller.create("helpdesk/tickets", Map.of("subject", subject, "text", "What is to be done?"));
            tickets.add(subject);
        });
    }

    void invite() {
        untilTheEnd(INVITATION_EACH_MILLIS, number -> {
            String address = "guest-%d@%s.example".formatted(number, association);
            caller.create(
                    "commitments/invitations",
                    Map.of(
                            "invitations",
                            java.util.List.of(
                                    Map.of("email", address, "role", "association-officer", "language", "en"))));
            invited.add(address);
        });
    }

    /** Adds a firm, repeating the request as often as necessary; returns its id. */
    String add(String register) throws InterruptedException {
        String id = caller.create(FIRMS, firm(register, name(register)))
                .body()
                .path("id")
                .asText();
        firms.put(register, name(register));
        return id;
    }

    /** Sends a single request to add a firm that is not counted; returns whether it was added. */
    boolean tryToAdd(String register) {
        boolean added = caller.post(
                        FIRMS,
                        firm(register, name(register)),
                        java.util.UUID.randomUUID().toString())
                .ok();
        if (added) {
            firms.put(register, name(register));
        }
        return added;
    }

    /** Returns the duration of such a request. */
    Duration timeToAdd(String register) {
        long begun = System.nanoTime();
        tryToAdd(register);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    static String name(String register) {
        return "Firm " + register;
    }

    private void rename(String id, String register, String how) throws InterruptedException {
        String path = FIRMS + "/" + id;
        String name = name(register) + ", renamed " + how;
        while (true) {
            Caller.Answer there = caller.get(path);
            if (there.ok() && there.body().path("legalName").asText().equals(name)
                    || there.ok()
                            && caller.put(path, firm(register, name), there.etag())
                                    .ok()) {
                firms.put(register, name);
                renamed.incrementAndGet();
                return;
            }
            Thread.sleep(100);
        }
    }

    private void untilTheEnd(int pauseMillis, Step step) {
        try {
            for (int number = 0; on.get(); number++) {
                step.take(number);
                Thread.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> firm(String register, String name) {
        return Map.of(
                "legalName",
                name,
                "registerNumber",
                register,
                "country",
                "DE",
                "nace",
                "28.41",
                "sizeClass",
                "small",
                "employees",
                20);
    }

    /** A step of the load. */
    private interface Step {
        void take(int number) throws InterruptedException;
    }
}
