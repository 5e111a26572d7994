package eu.spindle.monitoring.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Decides which figures can be published in addition to those published before: neither alone, nor together, nor with the
 * knowledge of an observer may they reveal a firm or a group that is too small.
 *
 * <p>Observers are the public, the people of each association (who know all its firms), and each firm that
 * contributes (whose own value counts towards the minimum of owners in a combination).
 */
public final class DisclosureAudit {

    /** The most exchanges of a figure for others that are tried; each costs an audit. */
    private static final int MAX_EXCHANGES = 20;

    /** The most figures that one is exchanged for. */
    private static final int MAX_EXCHANGED = 8;

    private final DisclosureLimits limits;
    private final Columns columns = new Columns();
    private final Map<String, Quantity> quantities = new HashMap<>();
    private final RowSpace nothing = RowSpace.empty();
    private final SafetyCheck check;
    private final Map<Candidate, Map<String, Set<Columns.Row>>> rows = new HashMap<>();
    private Map<String, SumSystem> published;

    public DisclosureAudit(DisclosureLimits limits, Collection<PublishedSum> before) {
        this(limits, before::forEach);
    }

    /** @param before passes the published sums on one by one, since all of them may not fit into memory */
    public DisclosureAudit(DisclosureLimits limits, Consumer<Consumer<PublishedSum>> before) {
        this.limits = limits;
        this.check = new SafetyCheck(limits, columns);
        var given = new HashMap<String, Set<Columns.Row>>();
        before.accept(sum -> addRow(sum, given));
        this.published = with(Map.of(), given);
    }

    /** A verdict for each candidate, in their order; released ones count as published from then on. */
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
     * The candidates that are safe together, those of most worth first, tested in halves; candidates that differ by few
     * owners from one of more worth come last, since they are rarely safe.
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

    /** Exchanges a figure for others where these are worth more together. */
    private List<Candidate> exchanged(List<Candidate> possible, List<Candidate> greedy) {
        List<Candidate> best = greedy;
        int tried = 0;
        for (Candidate given : greedy.reversed()) {
            Set<Candidate> kept = new HashSet<>(best);
            List<Candidate> lost = possible.stream()
                    .filter(candidate -> !kept.contains(candidate) && shares(candidate, given))
                    .limit(MAX_EXCHANGED)
                    .toList();
            if (worth(lost) <= given.worth()) {
                continue;
            }
            if (tried++ >= MAX_EXCHANGES) {
                break;
            }
            var rest = new ArrayList<>(best);
            rest.remove(given);
            Map<String, SumSystem> before = published;
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

    private Map<String, Set<Columns.Row>> rowsOf(Candidate candidate) {
        return rows.getOrDefault(candidate, Map.of());
    }

    private Map<String, Set<Columns.Row>> rows(Collection<PublishedSum> sums) {
        var result = new HashMap<String, Set<Columns.Row>>();
        sums.forEach(sum -> addRow(sum, result));
        return result;
    }

    private void addRow(PublishedSum sum, Map<String, Set<Columns.Row>> rows) {
        Quantity quantity = quantities.computeIfAbsent(sum.quantity(), name -> new Quantity(sum.kind(), columns));
        rows.computeIfAbsent(sum.quantity(), none -> new LinkedHashSet<>()).add(quantity.row(sum));
    }

    private Map<String, SumSystem> with(Map<String, SumSystem> before, Map<String, Set<Columns.Row>> more) {
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
        return SumSystem.empty(quantity, columns, nothing);
    }

    private boolean safe(Map<String, SumSystem> before, Map<String, SumSystem> after) {
        // The cheapest check comes first.
        if (differByFew(before, after)) {
            return false;
        }
        List<String> changed = after.keySet().stream()
                .filter(quantity -> after.get(quantity) != before.get(quantity))
                .toList();
        return changed.stream().noneMatch(quantity -> check.isolates(before.get(quantity), system(after, quantity)))
                && changed.stream().noneMatch(quantity -> check.bounds(before.get(quantity), system(after, quantity)));
    }

    private boolean differByFew(Map<String, SumSystem> before, Map<String, SumSystem> after) {
        return after.entrySet().stream()
                .anyMatch(entry -> entry.getValue().differsByFew(before.get(entry.getKey()), limits.fewest()));
    }
}
