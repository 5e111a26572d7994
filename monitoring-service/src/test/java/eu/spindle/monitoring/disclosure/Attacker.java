package eu.spindle.monitoring.disclosure;

import eu.spindle.platform.number.Rational;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Tries to compute firms from published sums with methods independent of the audit: for every group of few firms,
 * whether some combination of sums contains only them; for every firm, its upper and lower bound; each for the public,
 * for each association's people, and for each firm.
 */
final class Attacker {

    private static final long PRIME = 2_147_483_647L;

    private final int fewest;
    private final Random random;

    Attacker(int fewest, Random random) {
        this.fewest = fewest;
        this.random = random;
    }

    /** Returns the findings as text; empty if there are none. */
    Optional<String> attack(Collection<PublishedSum> published) {
        var byQuantity = published.stream()
                .collect(Collectors.groupingBy(PublishedSum::quantity, LinkedHashMap::new, Collectors.toList()));
        for (var entry : byQuantity.entrySet()) {
            var firms = new Firms(entry.getValue());
            Set<UUID> associations =
                    firms.all.stream().map(firm -> firm.firm().association()).collect(Collectors.toSet());
            var observers = new ArrayList<Set<Firm>>();
            observers.add(Set.of());
            associations.forEach(association -> observers.add(firms.all.stream()
                    .filter(firm -> firm.firm().association().equals(association))
                    .collect(Collectors.toSet())));
            for (Set<Firm> known : observers) {
                Optional<String> found = isolate(firms, known).or(() -> bound(firms, known, false));
                if (found.isPresent()) {
                    return found.map(text -> entry.getKey() + " by one who knows " + known.size() + ": " + text);
                }
            }
            for (Set<Firm> own : firms.byOwner().values()) {
                Optional<String> found = bound(firms, own, true);
                if (found.isPresent()) {
                    return found.map(text -> entry.getKey() + " by contributor " + own + ": " + text);
                }
            }
            Optional<String> group = boundGroups(firms);
            if (group.isPresent()) {
                return group;
            }
        }
        return Optional.empty();
    }

    /**
     * Removes every group of few owners: if fewer equations are independent without them, a combination contains only
     * them.
     */
    private Optional<String> isolate(Firms firms, Set<Firm> known) {
        List<Firm> unknown =
                firms.all.stream().filter(firm -> !known.contains(firm)).toList();
        List<UUID> owners =
                unknown.stream().map(firm -> firm.firm().owner()).distinct().toList();
        int rank = rank(firms.rows, unknown);
        return subsets(owners, fewest - 1).stream()
                .filter(few -> rank(
                                firms.rows,
                                unknown.stream()
                                        .filter(firm ->
                                                !few.contains(firm.firm().owner()))
                                        .toList())
                        < rank)
                .findFirst()
                .map(few -> "isolates " + few);
    }

    private static List<Set<UUID>> subsets(List<UUID> owners, int most) {
        var result = new ArrayList<Set<UUID>>();
        var last = new ArrayList<List<Integer>>();
        last.add(List.of());
        for (int size = 1; size <= most; size++) {
            var next = new ArrayList<List<Integer>>();
            for (List<Integer> shorter : last) {
                for (int i = shorter.isEmpty() ? 0 : shorter.getLast() + 1; i < owners.size(); i++) {
                    var longer = new ArrayList<>(shorter);
                    longer.add(i);
                    next.add(longer);
                    result.add(longer.stream().map(owners::get).collect(Collectors.toSet()));
                }
            }
            last = next;
        }
        return result;
    }

    /** The rank over a large prime, which for matrices of this size equals the rank over fractions. */
    private static int rank(List<Set<Firm>> rows, List<Firm> columns) {
        long[][] matrix = new long[rows.size()][columns.size()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < columns.size(); j++) {
                matrix[i][j] = rows.get(i).contains(columns.get(j)) ? 1 : 0;
            }
        }
        int rank = 0;
        for (int column = 0; column < columns.size() && rank < matrix.length; column++) {
            int found = rank;
            while (found < matrix.length && matrix[found][column] == 0) {
                found++;
            }
            if (found == matrix.length) {
                continue;
            }
            long[] pivot = matrix[found];
            matrix[found] = matrix[rank];
            matrix[rank] = pivot;
            long inverse = java.math.BigInteger.valueOf(pivot[column])
                    .modInverse(java.math.BigInteger.valueOf(PRIME))
                    .longValue();
            for (int i = rank + 1; i < matrix.length; i++) {
                long factor = matrix[i][column] * inverse % PRIME;
                for (int j = column; factor != 0 && j < columns.size(); j++) {
                    matrix[i][j] = Math.floorMod(matrix[i][j] - factor * pivot[j] % PRIME, PRIME);
                }
            }
            rank++;
        }
        return rank;
    }

    /** The bounds of each firm, given all published sums and the known values. */
    private Optional<String> bound(Firms firms, Set<Firm> known, boolean contributor) {
        if (firms.kind != PublishedSum.Kind.NON_NEGATIVE) {
            return Optional.empty();
        }
        Set<UUID> knownOwners = known.stream().map(firm -> firm.firm().owner()).collect(Collectors.toSet());
        for (Set<Firm> target : firms.units()) {
            if (target.stream()
                    .anyMatch(firm -> known.contains(firm)
                            || contributor && knownOwners.contains(firm.firm().owner()))) {
                continue;
            }
            double value = target.stream().mapToDouble(Firm::amount).sum();
            double high = extreme(firms, known, target, true);
            double low = extreme(firms, known, target, false);
            if (value == 0 && high < 1e-9 || value > 0 && high < value * 1.1 * (1 - 1e-6)) {
                return Optional.of(target + " is at most " + high);
            }
            if (value > 0 && low > value * 0.9 * (1 + 1e-6)) {
                return Optional.of(target + " is at least " + low);
            }
        }
        return Optional.empty();
    }

    private Optional<String> boundGroups(Firms firms) {
        if (firms.kind != PublishedSum.Kind.NON_NEGATIVE || firms.all.size() < fewest) {
            return Optional.empty();
        }
        for (int i = 0; i < 40; i++) {
            var group = new HashSet<Firm>();
            int size = 2 + random.nextInt(fewest - 2);
            while (group.size() < size) {
                group.add(firms.all.get(random.nextInt(firms.all.size())));
            }
            double value = group.stream().mapToDouble(Firm::amount).sum();
            double high = extreme(firms, Set.of(), group, true);
            double low = extreme(firms, Set.of(), group, false);
            if (value > 0 && high < value * 1.1 * (1 - 1e-6) && low > value * 0.9 * (1 + 1e-6)) {
                return Optional.of(group + " is between " + low + " and " + high);
            }
        }
        return Optional.empty();
    }

    private static double extreme(Firms firms, Set<Firm> known, Set<Firm> targets, boolean highest) {
        var model = new ExpressionsBasedModel();
        var variables = new HashMap<Firm, Variable>();
        double scale = firms.all.stream().mapToDouble(Firm::amount).max().orElse(1);
        for (Firm firm : firms.all) {
            var variable = model.newVariable(firm.toString()).lower(0);
            if (known.contains(firm)) {
                variable.level(firm.amount() / scale);
            }
            if (targets.contains(firm)) {
                variable.weight(1);
            }
            variables.put(firm, variable);
        }
        int number = 0;
        for (Set<Firm> row : firms.rows) {
            var equation = model.newExpression("row" + number++);
            row.forEach(firm -> equation.set(variables.get(firm), 1));
            equation.level(row.stream().mapToDouble(Firm::amount).sum() / scale);
        }
        Optimisation.Result result = highest ? model.maximise() : model.minimise();
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return highest ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("the attacker's solver says " + result.getState());
        }
        return result.getValue() * scale;
    }

    /** The unknowns, and the sets of them whose sums are published. */
    private static final class Firms {
        final PublishedSum.Kind kind;
        final List<Firm> all;
        final List<Set<Firm>> rows = new ArrayList<>();

        Firms(List<PublishedSum> sums) {
            kind = sums.getFirst().kind();
            var found = new LinkedHashSet<Firm>();
            var distinct = new LinkedHashSet<Set<Firm>>();
            for (PublishedSum sum : sums) {
                var row = new HashSet<Firm>();
                sum.values().forEach((firm, value) -> row.add(new Firm(firm, value)));
                distinct.add(row);
                found.addAll(row);
            }
            all = new ArrayList<>(found);
            rows.addAll(distinct);
        }

        Map<UUID, Set<Firm>> byOwner() {
            return byOwner(all);
        }

        /** What must stay secret: each firm's value, and the total of an owner's firms in a sum or in all. */
        Set<Set<Firm>> units() {
            var units = new LinkedHashSet<Set<Firm>>();
            all.forEach(firm -> units.add(Set.of(firm)));
            rows.forEach(row -> units.addAll(byOwner(row).values()));
            byOwner(all).values().stream()
                    .filter(own -> own.stream()
                                    .map(firm -> firm.firm().firm())
                                    .distinct()
                                    .count()
                            == own.size())
                    .forEach(units::add);
            return units;
        }

        private static Map<UUID, Set<Firm>> byOwner(Collection<Firm> firms) {
            return firms.stream()
                    .collect(Collectors.groupingBy(
                            firm -> firm.firm().owner(),
                            LinkedHashMap::new,
                            Collectors.toCollection(LinkedHashSet::new)));
        }
    }

    private record Firm(Contributor firm, Rational value) {
        double amount() {
            return value.rounded(MathContext.DECIMAL64).doubleValue();
        }

        @Override
        public String toString() {
            return firm.firm() + "=" + value;
        }
    }
}
