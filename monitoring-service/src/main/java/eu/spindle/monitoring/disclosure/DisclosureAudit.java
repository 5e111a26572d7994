package eu.spindle.monitoring.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides which figures can be published beside all that were published before: none of them alone, nor all together
 * with what any observer knows, may reveal a firm or a group that is too small.
 *
 * <p>Observers are the public, the people of each association (who know all its firms), and each firm that
 * contributes (whose own value counts among the fewest that every combination must hold).
 */
public final class DisclosureAudit {

    /** How many exchanges are tried to lose less; each costs an audit. */
    private static final int MOST_EXCHANGES = 20;

    /** How many figures one is given up for at most. */
    private static final int MOST_EXCHANGED = 8;

    private final DisclosureLimits limits;
    private final Columns columns = new Columns();
    private final Map<String, Quantity> quantities = new HashMap<>();
    private final Map<Set<BitSet>, Boolean> isolating = new HashMap<>();
    private final Map<SupportSearch.Part, Boolean> searched = new HashMap<>();
    private final Map<SumSystem, Boolean> bounding = new HashMap<>();
    private final Map<Candidate, Map<String, Set<BitSet>>> rows = new HashMap<>();
    private Map<String, SumSystem> published;

    public DisclosureAudit(DisclosureLimits limits, Collection<PublishedSum> before) {
        this.limits = limits;
        this.published = with(Map.of(), rows(before));
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
        possible.forEach(candidate -> rows.put(candidate, rows(candidate.sums())));
        List<Candidate> chosen = exchanged(possible, chosen(possible, published));
        for (Candidate candidate : chosen) {
            published = with(published, rowsOf(candidate));
        }
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

    /**
     * The candidates of most worth that are safe together, taken one after the other, halves at a time; those that
     * differ too little from one of more worth come last, since they hardly ever are.
     */
    private List<Candidate> chosen(List<Candidate> possible, Map<String, SumSystem> before) {
        var likely = new ArrayList<Candidate>();
        var unlikely = new ArrayList<Candidate>();
        Map<String, SumSystem> tentative = before;
        for (Candidate candidate : possible) {
            Map<String, SumSystem> after = with(tentative, rowsOf(candidate));
            if (differByFew(tentative, after)) {
                unlikely.add(candidate);
            } else {
                likely.add(candidate);
                tentative = after;
            }
        }
        var result = new ArrayList<Candidate>();
        Map<String, SumSystem> chosen = choose(likely, before, result);
        for (Candidate candidate : unlikely) {
            chosen = choose(List.of(candidate), chosen, result);
        }
        return result;
    }

    private Map<String, SumSystem> choose(
            List<Candidate> possible, Map<String, SumSystem> before, List<Candidate> result) {
        if (possible.isEmpty()) {
            return before;
        }
        Map<String, SumSystem> after = before;
        for (Candidate candidate : possible) {
            after = with(after, rowsOf(candidate));
        }
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
            Set<Candidate> kept = new HashSet<>(best);
            List<Candidate> lost = possible.stream()
                    .filter(candidate -> !kept.contains(candidate) && shares(candidate, given))
                    .limit(MOST_EXCHANGED)
                    .toList();
            if (worth(lost) <= given.worth()) {
                continue;
            }
            if (tried++ >= MOST_EXCHANGES) {
                break;
            }
            Map<String, SumSystem> before = published;
            var rest = new ArrayList<>(best);
            rest.remove(given);
            for (Candidate candidate : rest) {
                before = with(before, rowsOf(candidate));
            }
            rest.addAll(chosen(lost, before));
            best = worth(rest) > worth(best) ? rest : best;
        }
        return best;
    }

    private boolean shares(Candidate one, Candidate other) {
        return rowsOf(one).keySet().stream().anyMatch(rowsOf(other)::containsKey);
    }

    private static long worth(Collection<Candidate> candidates) {
        return candidates.stream().mapToLong(Candidate::worth).sum();
    }

    private Map<String, Set<BitSet>> rowsOf(Candidate candidate) {
        return rows.getOrDefault(candidate, Map.of());
    }

    private Map<String, Set<BitSet>> rows(Collection<PublishedSum> sums) {
        var result = new HashMap<String, Set<BitSet>>();
        for (PublishedSum sum : sums) {
            Quantity quantity = quantities.computeIfAbsent(sum.quantity(), name -> new Quantity(sum.kind(), columns));
            result.computeIfAbsent(sum.quantity(), none -> new HashSet<>()).add(quantity.row(sum));
        }
        return result;
    }

    private Map<String, SumSystem> with(Map<String, SumSystem> before, Map<String, Set<BitSet>> more) {
        var after = new HashMap<>(before);
        more.forEach((quantity, added) ->
                after.put(quantity, system(before, quantity).with(added)));
        return after;
    }

    private SumSystem system(Map<String, SumSystem> systems, String name) {
        SumSystem system = systems.get(name);
        Quantity quantity = quantities.get(name);
        if (system != null) {
            return system;
        }
        if (quantity == null) {
            throw new IllegalArgumentException("nothing is known of " + name);
        }
        return new SumSystem(quantity, columns, Set.of());
    }

    private boolean safe(Map<String, SumSystem> before, Map<String, SumSystem> after) {
        // What costs least is looked at first.
        if (differByFew(before, after)) {
            return false;
        }
        List<SumSystem> changed = changed(before, after);
        return changed.stream().noneMatch(this::isolates) && changed.stream().noneMatch(this::bounds);
    }

    private boolean differByFew(Map<String, SumSystem> before, Map<String, SumSystem> after) {
        return after.entrySet().stream()
                .anyMatch(entry -> entry.getValue().differsByFew(before.get(entry.getKey()), limits.fewest()));
    }

    private static List<SumSystem> changed(Map<String, SumSystem> before, Map<String, SumSystem> after) {
        return after.entrySet().stream()
                .filter(entry -> entry.getValue() != before.get(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private boolean isolates(SumSystem system) {
        return isolating.computeIfAbsent(system.rows(), none -> {
            try {
                return observers(system)
                        .anyMatch(observed -> SupportSearch.isolates(observed, limits.fewest(), searched));
            } catch (ArithmeticException tooLarge) {
                // What cannot be proven safe is not published.
                return true;
            }
        });
    }

    private boolean bounds(SumSystem system) {
        return bounding.computeIfAbsent(system, this::boundsAnew);
    }

    private boolean boundsAnew(SumSystem system) {
        if (system.quantity().kind() == PublishedSum.Kind.STRUCTURE) {
            return false;
        }
        if (!system.differencesAreSpread(limits)) {
            return true;
        }
        return system.quantity().kind() == PublishedSum.Kind.NON_NEGATIVE
                && (BoundCheck.bounds(ofThePublic(system), limits, true)
                        || observers(system).skip(1).anyMatch(observed -> BoundCheck.bounds(observed, limits, false)));
    }

    /** What the public sees of a system, and after that the people of each association. */
    private Stream<ObservedSystem> observers(SumSystem system) {
        return Stream.concat(
                Stream.of(system).map(this::ofThePublic),
                system.associations().stream()
                        .map(association -> ObservedSystem.of(
                                system, firm -> firm.association().equals(association), limits.fewest())));
    }

    private ObservedSystem ofThePublic(SumSystem system) {
        return ObservedSystem.of(system, firm -> false, limits.fewest());
    }
}
