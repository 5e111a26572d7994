package eu.spindle.bench.fault;

import eu.spindle.bench.Environment;
import eu.spindle.bench.Figures;
import eu.spindle.bench.intake.Admins;
import eu.spindle.local.LocalSystem;
import eu.spindle.local.PartName;
import eu.spindle.local.home.Addresses;
import eu.spindle.local.process.Part;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes parts fail under a stream of changes while two instances of each service run: either many kills, or one of each
 * fault (a kill, a network partition between an instance and the broker, a jump of the clock, restarts one after the
 * other, silence). Then compares what was acknowledged, what is stored, what other services made of the events, and
 * what was mailed.
 */
public final class FaultsBench {

    private static final List<PartName> SERVICES =
            List.of(PartName.COMMITMENTS, PartName.MONITORING, PartName.HELPDESK, PartName.GATEWAY);
    private static final int FIRM_WRITERS = 2;
    private static final int CALLERS = 200;
    private static final int STEADY_CALLERS = 4;
    /**
     * {@code KILLS} and {@code KILLS_SEED}: the number of kills and their order, so that they can be spread over
     * several runs.
     */
    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("KILLS", "200"));

    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("KILLS_SEED", "20260101"));

    private final Environment environment;
    private final boolean manyKills;
    private final FaultMeasurements measurements = new FaultMeasurements();

    private FaultsBench(Environment environment, boolean manyKills) {
        this.environment = environment;
        this.manyKills = manyKills;
    }

    /** Kills all parts and their second instances, in random order. */
    public static FaultsBench kills(Environment environment) {
        return new FaultsBench(environment, true);
    }

    /** Causes each fault once, with a kill of each part. */
    public static FaultsBench faults(Environment environment) {
        return new FaultsBench(environment, false);
    }

    public Figures run() throws IOException, InterruptedException, SQLException, ExecutionException {
        Set<PartName> parts = EnumSet.allOf(PartName.class);
        if (environment.quick()) {
            // Stopped from beginning to end: people who have signed in go on.
            parts.remove(PartName.KEYCLOAK);
        }
        try (ReplicaProxies lines = new ReplicaProxies(new Addresses(environment.offset()));
                LocalSystem system =
                        LocalSystem.start(environment.options(parts).with(lines.settings()))) {
            List<Part> replicas = new ArrayList<>();
            for (PartName service : SERVICES) {
                replicas.add(
                        system.replica(service, service == PartName.MONITORING ? lines.throughTheLine() : Map.of()));
            }
            try {
                together(replicas);
                return taken(system, replicas, lines);
            } finally {
                replicas.forEach(Part::kill);
            }
        }
    }

    private static void together(List<Part> parts) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> started : parts.stream()
                    .map(part -> threads.submit(() -> {
                        part.start();
                        return part;
                    }))
                    .toList()) {
                started.get();
            }
        }
    }

    private Figures taken(LocalSystem system, List<Part> replicas, ReplicaProxies lines)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        Admins.Admin admin = new Admins(system).found("faults-" + Long.toString(System.nanoTime(), 36));
        Caller caller = new Caller(lines.gateway().resolve("/a/" + admin.slug() + "/api/"), admin.authorization());
        BackgroundLoad work = new BackgroundLoad(caller, admin.slug());
        ServiceRecords records = new ServiceRecords(system, UUID.fromString(admin.association()));
        Duration silence = Duration.ofSeconds(environment.quick() ? 8 : 60);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < FIRM_WRITERS; i++) {
                int writer = i;
                threads.submit(() -> work.addFirms(writer));
            }
            threads.submit(work::askTickets);
            threads.submit(work::invite);
            try {
                kill(system, replicas, work, records);
                if (!manyKills) {
                    others(system, replicas, lines, silence, work, records);
                }
            } catch (RuntimeException | IOException | InterruptedException | ExecutionException e) {
                // Whoever goes on until he is answered would do so for ever.
                threads.shutdownNow();
                throw e;
            } finally {
                work.end();
            }
        }
        records.settle(work.invited());
        return measurements.compared(manyKills ? "kills" : "faults", work, caller, records);
    }

    /** The faults other than kills. */
    private void others(
            LocalSystem system,
            List<Part> replicas,
            ReplicaProxies lines,
            Duration silence,
            BackgroundLoad work,
            ServiceRecords records)
            throws IOException, InterruptedException, ExecutionException {
        split(lines.broker(), silence, work, records);
        if (!environment.quick() && Clock.library().isPresent()) {
            jump(system, replicas.get(SERVICES.indexOf(PartName.MONITORING)), silence, work, records);
        }
        restartInTurns(system, replicas, work);
        silence(system.part(PartName.KAFKA), silence, () -> Duration.ZERO);
        read("a silent broker", work, records);
        measurements.slowest = Optional.of(silence(system.part(PartName.POSTGRES), silence, () -> crowd(work)));
        read("a silent database", work, records);
    }

    /** Kills a part, restarts it, and measures the time until an event is consumed. */
    private void kill(LocalSystem system, List<Part> replicas, BackgroundLoad work, ServiceRecords records)
            throws InterruptedException {
        Random random = new Random(SEED);
        List<Part> victims = new ArrayList<>();
        for (PartName name : PartName.values()) {
            if (name != PartName.MAIL && !(name == PartName.KEYCLOAK && environment.quick())) {
                victims.add(system.part(name));
            }
        }
        int kills = victims.size();
        if (manyKills) {
            kills = environment.quick() ? kills : KILLS;
            victims.addAll(replicas);
        }
        List<Part> turn = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            if (turn.isEmpty()) {
                turn.addAll(victims);
                Collections.shuffle(turn, random);
            }
            Part victim = turn.removeFirst();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
            victim.kill();
            victim.start();
            measurements.kills++;
            read("kill %d of %d, %s".formatted(i + 1, kills, victim.name()), work, records);
        }
    }

    private void read(String after, BackgroundLoad work, ServiceRecords records) throws InterruptedException {
        String register = "FN after " + after;
        work.add(register);
        Duration duration = records.untilRead(BackgroundLoad.name(register));
        measurements.untilRead.add(duration);
        environment.say("%s: an event was read %.1f s after".formatted(after, FaultMeasurements.seconds(duration)));
    }

    /** An instance cannot reach the broker for a while, but its database: another instance consumes its events. */
    private void split(ReplicaProxy broker, Duration howLong, BackgroundLoad work, ServiceRecords records)
            throws InterruptedException {
        broker.silence();
        long begun = System.nanoTime();
        try {
            // More firms than partitions, so that some belong to the instance without broker.
            for (int i = 0; i < 12; i++) {
                work.add("FN split " + i);
            }
            for (int i = 0; i < 12; i++) {
                records.untilRead(BackgroundLoad.name("FN split " + i));
            }
            Duration acrossTheSplit = Duration.ofNanos(System.nanoTime() - begun);
            measurements.acrossTheSplit = Optional.of(acrossTheSplit);
            environment.say("split from the broker: events were read %.1f s after"
                    .formatted(FaultMeasurements.seconds(acrossTheSplit)));
            TimeUnit.NANOSECONDS.sleep(Math.max(0, howLong.toNanos() - (System.nanoTime() - begun)));
        } finally {
            broker.pass();
        }
        read("a split", work, records);
    }

    /** Replaces an instance by one whose clock jumps; it is much slower, so only for this fault. */
    private void jump(LocalSystem system, Part instance, Duration howLong, BackgroundLoad work, ServiceRecords records)
            throws IOException, InterruptedException {
        Clock clock = new Clock(environment.folder());
        Part jumping = system.replica(PartName.MONITORING, clock.settings());
        instance.kill();
        try {
            jumping.start();
            for (String by : List.of("+1h", "-1h")) {
                clock.jump(by);
                // The library reads the offset once a second.
                TimeUnit.SECONDS.sleep(2);
                read("a clock jump of " + by, work, records);
                TimeUnit.MILLISECONDS.sleep(howLong.toMillis());
            }
        } finally {
            jumping.kill();
            instance.start();
        }
        measurements.jumped = true;
    }

    /** Restarts both instances of services in turn, under callers who do not repeat requests. */
    private void restartInTurns(LocalSystem system, List<Part> replicas, BackgroundLoad work)
            throws InterruptedException, ExecutionException {
        AtomicBoolean on = new AtomicBoolean(true);
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < STEADY_CALLERS; i++) {
                threads.submit(() -> {
                    while (on.get()) {
                        if (!work.tryToAdd("FN steady " + asked.incrementAndGet())) {
                            failed.incrementAndGet();
                        }
                        Thread.sleep(50);
                    }
                    return failed;
                });
            }
            try {
                for (PartName service : SERVICES) {
                    if (environment.quick() && service != PartName.COMMITMENTS && service != PartName.GATEWAY) {
                        continue;
                    }
                    for (Part instance : List.of(system.part(service), replicas.get(SERVICES.indexOf(service)))) {
                        instance.stop();
                        instance.start();
                        // The next instance is stopped only when the load balancer uses this one again.
                        TimeUnit.SECONDS.sleep(1);
                    }
                }
            } finally {
                on.set(false);
            }
        }
        measurements.steady = asked.get();
        measurements.failed = failed.get();
        environment.say("restarts in turns: %d of %d requests failed".formatted(failed.get(), asked.get()));
    }

    /** Suspends a part's processes like a network partition, runs an action, and resumes them. */
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

    /** Sends two hundred concurrent requests; returns the longest response time. */
    private static Duration crowd(BackgroundLoad work) throws InterruptedException, ExecutionException {
        Duration slowest = Duration.ZERO;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Duration>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                String register = "FN crowd " + i;
                calls.add(threads.submit(() -> work.timeToAdd(register)));
            }
            for (Future<Duration> call : calls) {
                slowest = Collections.max(List.of(slowest, call.get()));
            }
        }
        return slowest;
    }
}
