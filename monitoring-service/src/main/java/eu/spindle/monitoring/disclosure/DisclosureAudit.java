package eu.spindle.monitoring.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Decides which figures can be published beside all that were published before: none of them alone, nor all together
 * with what any observer knows, may reveal a firm or a group that is too small.
 *
 * <p>Observers are the public, the people of each association (who know all its firms), and each firm that
 * contributes (whose own value counts among the fewest that every combination must hold).
 */
public final class DisclosureAudit {

    /** How many exchanges are tried to lose less; each costs an audit. */
    private static final int MOST_EXCHANGES = 40;

    private final DisclosureLimits limits;
    private Map<String, SumSystem> published = new HashMap<>();

    public DisclosureAudit(DisclosureLimits limits, Collection<PublishedSum> before) {
        this.limits = limits;
        published = with(before);
    }

    /** A verdict for each candidate, in their order; those released count as published from then on. */
    public SequencedMap<Candidate, Verdict> decide(List<Candidate> candidates) {
        var verdicts = new LinkedHashMap<Candidate, Verdict>();
        candidates.forEach(candidate -> verdicts.put(candidate, alone(candidate)));
        List<Candidate> possible = candidates.stream()
                .filter(candidate -> verdicts.get(candidate) == Verdict.RELEASED)
                .sorted(Comparator.comparingLong((Candidate candidate) -> -candidate.worth())
                        .thenComparing(Candidate::name))
                .toList();
        List<Candidate> chosen = exchanged(possible, chosen(possible, published));
        published = with(sums(chosen));
        possible.forEach(candidate -> verdicts.put(candidate, Verdict.COMPUTABLE));
        chosen.forEach(candidate -> verdicts.put(candidate, Verdict.RELEASED));
        return verdicts;
    }

    private Verdict alone(Candidate candidate) {
        return candidate.sums().stream()
                .map(limits::alone)
                .max(Comparator.comparing(verdict -> switch (verdict) {
                    case RELEASED -> 0;
                    case COMPUTABLE -> 1;
                    case REVEALS_A_FIRM -> 2;
                    case TOO_FEW_FIRMS -> 3;
                }))
                .orElse(Verdict.TOO_FEW_FIRMS);
    }

    /** The candidates of most worth that are safe together, taken one after the other, halves at a time. */
    private List<Candidate> chosen(List<Candidate> possible, Map<String, SumSystem> before) {
        var result = new ArrayList<Candidate>();
        choose(possible, before, result);
        return result;
    }

    private Map<String, SumSystem> choose(
            List<Candidate> possible, Map<String, SumSystem> before, List<Candidate> result) {
        if (possible.isEmpty()) {
            return before;
        }
        Map<String, SumSystem> after = with(before, sums(possible));
        if (safe(before, after)) {
            result.addAll(possible);
            return after;
        }
        if (possible.size() == 1) {
            return before;
        }
        int half = possible.size() / 2;
        return choose(
                possible.subList(half, possible.size()), choose(possible.subList(0, half), before, result), result);
    }

    /** Gives one figure up for others where these are worth more together. */
    private List<Candidate> exchanged(List<Candidate> possible, List<Candidate> greedy) {
        List<Candidate> best = greedy;
        int tried = 0;
        for (Candidate given : greedy.reversed()) {
            List<Candidate> lost = missing(possible, best);
            if (lost.isEmpty() || tried++ >= MOST_EXCHANGES) {
                break;
            }
            var rest = new ArrayList<>(best);
            rest.remove(given);
            List<Candidate> touched =
                    lost.stream().filter(candidate -> shares(candidate, given)).toList();
            if (worth(touched) > given.worth()) {
                rest.addAll(chosen(touched, with(sums(rest))));
                best = worth(rest) > worth(best) ? rest : best;
            }
        }
        return best;
    }

    private static boolean shares(Candidate one, Candidate other) {
        return one.sums().stream()
                .anyMatch(sum -> other.sums().stream()
                        .anyMatch(beside -> beside.quantity().equals(sum.quantity())));
    }

    private static List<Candidate> missing(List<Candidate> all, List<Candidate> chosen) {
        var result = new ArrayList<>(all);
        result.removeAll(chosen);
        return result;
    }

    private static long worth(Collection<Candidate> candidates) {
        return candidates.stream().mapToLong(Candidate::worth).sum();
    }

    private static List<PublishedSum> sums(Collection<Candidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> candidate.sums().stream())
                .toList();
    }

    private Map<String, SumSystem> with(Collection<PublishedSum> sums) {
        return with(published, sums);
    }

    private static Map<String, SumSystem> with(Map<String, SumSystem> before, Collection<PublishedSum> sums) {
        var byQuantity = new LinkedHashMap<String, List<PublishedSum>>();
        sums.forEach(sum -> byQuantity
                .computeIfAbsent(sum.quantity(), none -> new ArrayList<>())
                .add(sum));
        var after = new HashMap<>(before);
        byQuantity.forEach((quantity, more) -> after.merge(
                quantity, SumSystem.empty(more.getFirst().kind()).with(more), (system, unused) -> system.with(more)));
        return after;
    }

    private boolean safe(Map<String, SumSystem> before, Map<String, SumSystem> after) {
        return after.entrySet().stream()
                .filter(entry -> entry.getValue() != before.get(entry.getKey()))
                .allMatch(entry -> safe(entry.getValue()));
    }

    private boolean safe(SumSystem system) {
        try {
            return differencesAreSpread(system)
                    && safe(system, ObservedSystem.of(system, firm -> false, limits.fewest()), true)
                    && system.associations().stream()
                            .allMatch(association -> safe(
                                    system,
                                    ObservedSystem.of(
                                            system, firm -> firm.association().equals(association), limits.fewest()),
                                    false));
        } catch (ArithmeticException tooLarge) {
            // What cannot be proven safe is not published.
            return false;
        }
    }

    private boolean safe(SumSystem system, ObservedSystem observed, boolean contributors) {
        return !SupportSearch.isolates(observed, limits.fewest())
                && (system.kind() != PublishedSum.Kind.NON_NEGATIVE
                        || !BoundCheck.bounds(observed, limits, contributors));
    }

    /** Whether what remains of a sum without another that it holds is as spread as a published sum must be. */
    private boolean differencesAreSpread(SumSystem system) {
        if (system.kind() == PublishedSum.Kind.STRUCTURE) {
            return true;
        }
        for (BitSet whole : system.rows()) {
            for (BitSet part : system.rows()) {
                if (part != whole && holds(whole, part)) {
                    var difference = (BitSet) whole.clone();
                    difference.andNot(part);
                    if (!limits.spread(system.shares(difference))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean holds(BitSet whole, BitSet part) {
        if (part.cardinality() >= whole.cardinality()) {
            return false;
        }
        var outside = (BitSet) part.clone();
        outside.andNot(whole);
        return outside.isEmpty();
    }
}
