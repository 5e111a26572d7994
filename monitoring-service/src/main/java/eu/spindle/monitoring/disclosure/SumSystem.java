package eu.spindle.monitoring.disclosure;

import eu.spindle.monitoring.formula.Rational;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All published sums of one quantity: a linear system whose unknowns are the firms' values. */
final class SumSystem {

    private final PublishedSum.Kind kind;
    private final Map<Unknown, Integer> index;
    private final List<Unknown> unknowns;
    private final Set<BitSet> rows;

    private SumSystem(PublishedSum.Kind kind, Map<Unknown, Integer> index, List<Unknown> unknowns, Set<BitSet> rows) {
        this.kind = kind;
        this.index = index;
        this.unknowns = unknowns;
        this.rows = rows;
    }

    static SumSystem empty(PublishedSum.Kind kind) {
        return new SumSystem(kind, new HashMap<>(), new ArrayList<>(), new LinkedHashSet<>());
    }

    /** This system with more sums; the very same where none of them is new. */
    SumSystem with(Collection<PublishedSum> sums) {
        var more = new LinkedHashSet<>(rows);
        sums.forEach(sum -> more.add(row(sum)));
        return more.size() == rows.size() ? this : new SumSystem(kind, index, unknowns, more);
    }

    private BitSet row(PublishedSum sum) {
        var row = new BitSet();
        sum.values().forEach((firm, value) -> row.set(index(new Unknown(firm, value))));
        return row;
    }

    private int index(Unknown unknown) {
        return index.computeIfAbsent(unknown, added -> {
            unknowns.add(added);
            return unknowns.size() - 1;
        });
    }

    PublishedSum.Kind kind() {
        return kind;
    }

    Collection<BitSet> rows() {
        return rows;
    }

    Unknown unknown(int column) {
        return unknowns.get(column);
    }

    Set<UUID> associations() {
        var used = new BitSet();
        rows.forEach(used::or);
        return used.stream()
                .mapToObj(column -> unknowns.get(column).firm().association())
                .collect(Collectors.toSet());
    }

    /** The amounts in a set of columns by owner, the largest first. */
    List<Rational> shares(BitSet columns) {
        Map<UUID, Rational> byOwner = new HashMap<>();
        columns.stream()
                .mapToObj(unknowns::get)
                .forEach(unknown ->
                        byOwner.merge(unknown.firm().owner(), unknown.value().abs(), Rational::plus));
        return byOwner.values().stream()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /** One firm's value, as long as it stays the same. */
    record Unknown(Contributor firm, Rational value) {}
}
