package eu.spindle.bench.fault;

import eu.spindle.bench.Figure;
import eu.spindle.bench.Figures;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The measurements while parts failed, and the comparison of the records at the end. */
final class FaultMeasurements {

    /** After each fault, the time from the part being ready again to an event being consumed. */
    final List<Duration> untilRead = new ArrayList<>();

    int kills;
    int steady;
    int failed;
    boolean jumped;
    Optional<Duration> acrossTheSplit = Optional.empty();
    Optional<Duration> slowest = Optional.empty();

    Figures compared(String benchmark, BackgroundLoad work, Caller caller, ServiceRecords records)
            throws SQLException, IOException {
        Figures figures = new Figures(benchmark);
        List<String> firms = records.written();
        figures.add(kept(
                "%d kills; %d firms, %d new names acknowledged"
                        .formatted(kills, work.firms().size(), work.renamed()),
                work.firms().values(),
                firms));
        figures.add(
                kept("%d tickets acknowledged".formatted(work.tickets().size()), work.tickets(), records.tickets()));
        boolean equal = records.read().equals(firms);
        figures.add(Figure.of("what another service made of the events")
                .is(
                        equal
                                ? "the same"
                                : "%d of %d firms".formatted(records.read().size(), firms.size()))
                .aim("the same", equal));
        figures.add(mailed(work, records));
        List<Duration> sorted = untilRead.stream().sorted().toList();
        Duration last = sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
        figures.add(Figure.of("from ready again to an event read, p95, longest")
                .is("%.1f s, %.1f s".formatted(seconds(last), seconds(sorted.getLast())))
                .aim("5 s", last.toSeconds() < 5));
        acrossTheSplit.ifPresent(duration ->
                figures.add(Figure.of("an instance split from the broker: until another one has read its events")
                        .is("%.1f s".formatted(seconds(duration)))
                        .aim("15 s", duration.toSeconds() < 15)));
        if (steady > 0) {
            figures.add(Figure.of("the clock of an instance an hour ahead, then an hour behind")
                    .is(
                            jumped
                                    ? "done; the books above"
                                    : "left out: quick, or no libfaketime (Debian: `apt-get install libfaketime`)"));
            figures.add(Figure.of("restarts in turns, callers who ask once: failed of all requests")
                    .is("%d of %d".formatted(failed, steady))
                    .aim("none", failed == 0));
        }
        figures.add(Figure.of("answers by status (0: none at all)")
                .is(caller.answers() + (caller.dishonest().isEmpty() ? "" : " " + caller.dishonest()))
                .aim("no 4xx but 412 and 429, no 500", caller.dishonest().isEmpty()));
        slowest.ifPresent(duration -> figures.add(Figure.of("200 callers of a silent database, the slowest answer")
                .is("%.1f s".formatted(seconds(duration)))
                .aim("35 s", duration.toSeconds() < 35)));
        return figures;
    }

    private static Figure kept(String what, Collection<String> acknowledged, List<String> there) {
        List<String> lost = new ArrayList<>(acknowledged);
        lost.removeAll(there);
        long twice = there.size() - there.stream().distinct().count();
        return Figure.of(what + ": lost, there twice")
                .is("%d, %d".formatted(lost.size(), twice))
                .aim("none", lost.isEmpty() && twice == 0);
    }

    private static Figure mailed(BackgroundLoad work, ServiceRecords records) throws IOException {
        var mails = records.mails();
        long missing = work.invited().stream()
                .filter(address -> !mails.containsKey(address))
                .count();
        long twice = work.invited().stream()
                .filter(address -> mails.getOrDefault(address, 0) > 1)
                .count();
        return Figure.of("%d people invited: without a mail, with more than one"
                        .formatted(work.invited().size()))
                .is("%d, %d".formatted(missing, twice))
                .aim(
                        "none missing, at most one in a thousand twice",
                        missing == 0 && twice * 1000 <= work.invited().size());
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
