package eu.spindle.bench.fault;

import eu.spindle.bench.Figure;
import eu.spindle.bench.Figures;
import eu.spindle.bench.Place;
import eu.spindle.bench.intake.Admins;
import eu.spindle.local.LocalSystem;
import eu.spindle.local.PartName;
import eu.spindle.local.process.Part;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Two hundred kills and several silences under a stream of changes, while two instances of two services run and without an
 * identity provider from beginning to end. Then the books are compared: what was acknowledged, what is there, and what another
 * service made of the events.
 */
public final class FaultsBench {

    private static final int WRITERS = 2;
    private static final int CALLERS = 200;
    private static final long SEED = 20260101;

    private final Place place;
    private final List<Duration> untilRead = new ArrayList<>();

    public FaultsBench(Place place) {
        this.place = place;
    }

    public Figures run() throws IOException, InterruptedException, SQLException, ExecutionException {
        int kills = place.quick() ? 6 : 200;
        Duration silence = Duration.ofSeconds(place.quick() ? 10 : 60);
        try (LocalSystem system = LocalSystem.start(place.options(EnumSet.of(
                PartName.POSTGRES,
                PartName.KAFKA,
                PartName.MAIL,
                PartName.COMMITMENTS,
                PartName.MONITORING,
                PartName.GATEWAY)))) {
            Part commitments = system.replica(PartName.COMMITMENTS);
            Part monitoring = system.replica(PartName.MONITORING);
            commitments.start();
            monitoring.start();
            try {
                return taken(system, List.of(commitments, monitoring), kills, silence);
            } finally {
                commitments.kill();
                monitoring.kill();
            }
        }
    }

    private Figures taken(LocalSystem system, List<Part> replicas, int kills, Duration silence)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        Admins.Admin admin = new Admins(system).found("faults-" + Long.toString(System.nanoTime(), 36));
        URI enterprises = system.addresses().gateway().resolve("/a/" + admin.slug() + "/api/commitments/enterprises");
        Books books = new Books(system, UUID.fromString(admin.association()));
        AtomicBoolean on = new AtomicBoolean(true);
        Writer probe = new Writer(enterprises, admin.authorization(), on, WRITERS);
        Duration slowest;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WRITERS; i++) {
                threads.submit(new Writer(enterprises, admin.authorization(), on, i));
            }
            kill(system, replicas, kills, probe, books);
            silence(system.part(PartName.KAFKA), silence, () -> Duration.ZERO);
            untilRead.add(books.untilRead(probe.create("FN after a silent broker")));
            slowest = silence(system.part(PartName.POSTGRES), silence, () -> crowd(probe));
            untilRead.add(books.untilRead(probe.create("FN after a silent database")));
            on.set(false);
        }
        books.untilRead(probe.create("FN at the end"));
        return compared(books, kills, slowest);
    }

    /** Kills a part, has it back, and measures how long it then takes until an event is consumed. */
    private void kill(LocalSystem system, List<Part> replicas, int kills, Writer probe, Books books)
            throws InterruptedException {
        Random random = new Random(SEED);
        List<Part> victims = new ArrayList<>(replicas);
        for (PartName name : List.of(
                PartName.COMMITMENTS, PartName.MONITORING, PartName.KAFKA, PartName.POSTGRES, PartName.GATEWAY)) {
            victims.add(system.part(name));
        }
        for (int i = 0; i < kills; i++) {
            Part victim = victims.get(random.nextInt(victims.size()));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
            victim.kill();
            victim.start();
            untilRead.add(books.untilRead(probe.create("FN after kill " + i)));
            place.say("kill %d of %d: %s, an event was read %.1f s after it was ready"
                    .formatted(i + 1, kills, victim.name(), untilRead.getLast().toMillis() / 1000.0));
        }
    }

    /** Stops a part's processes as if the net were split, does something meanwhile, and lets them go on. */
    private static Duration silence(Part part, Duration howLong, Callable<Duration> meanwhile)
            throws IOException, InterruptedException, ExecutionException {
        signal(part, "STOP");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Duration> work = threads.submit(meanwhile);
            Thread.sleep(howLong);
            signal(part, "CONT");
            return work.get();
        }
    }

    private static void signal(Part part, String signal) throws IOException, InterruptedException {
        ProcessHandle process = ProcessHandle.of(part.pid().orElseThrow()).orElseThrow();
        List<String> words = new ArrayList<>(List.of("kill", "-" + signal, String.valueOf(process.pid())));
        process.descendants().forEach(child -> words.add(String.valueOf(child.pid())));
        new ProcessBuilder(words).inheritIO().start().waitFor();
    }

    /** Two hundred callers at once; how long the slowest of them waited for an answer. */
    private static Duration crowd(Writer writer) throws InterruptedException, ExecutionException {
        Duration slowest = Duration.ZERO;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Duration>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                String register = "FN crowd " + i;
                calls.add(threads.submit(() -> writer.once(register)));
            }
            for (Future<Duration> call : calls) {
                slowest = Collections.max(List.of(slowest, call.get()));
            }
        }
        return slowest;
    }

    private Figures compared(Books books, int kills, Duration slowest) throws SQLException {
        List<String> written = books.written();
        List<String> lost = new ArrayList<>(Writer.acknowledged().values());
        lost.removeAll(written);
        long doubled = written.size() - written.stream().distinct().count();
        boolean equal = books.read().equals(written);
        List<Duration> sorted = untilRead.stream().sorted().toList();
        Duration last = sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
        Figures figures = new Figures("faults");
        figures.add(Figure.of("%d kills, %d firms acknowledged: lost, there twice"
                        .formatted(kills, Writer.acknowledged().size()))
                .is("%d, %d".formatted(lost.size(), doubled))
                .aim("none", lost.isEmpty() && doubled == 0));
        figures.add(Figure.of("what another service made of the events")
                .is(equal ? "the same" : "%d of %d firms".formatted(books.read().size(), written.size()))
                .aim("the same", equal));
        figures.add(Figure.of("from ready again to an event read, p95, longest")
                .is("%.1f s, %.1f s"
                        .formatted(last.toMillis() / 1000.0, sorted.getLast().toMillis() / 1000.0))
                .aim("5 s", last.toSeconds() < 5));
        figures.add(Figure.of("answers by status (0: none at all)")
                .is(Writer.answers().toString())
                .aim("no 4xx but 429, no 500", Writer.dishonest() == 0));
        figures.add(Figure.of("%d callers of a silent database, the slowest answer".formatted(CALLERS))
                .is("%.1f s".formatted(slowest.toMillis() / 1000.0))
                .aim("35 s", slowest.toSeconds() < 35));
        return figures;
    }
}
