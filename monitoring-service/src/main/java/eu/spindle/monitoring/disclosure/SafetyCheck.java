package eu.spindle.monitoring.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether sums can be added to published ones, block by block: only blocks that the new sums have changed are checked,
 * and the results for a block are reused.
 *
 * <p>An observer who knows all firms of an association has fewer unknowns in the blocks with these firms, and the same as the
 * public in all others.
 */
final class SafetyCheck {

    private final DisclosureLimits limits;
    private final Columns columns;
    private final Map<Block, Boolean> isolating = new WeakHashMap<>();
    private final Map<Block, Map<Quantity, Bounds>> bounding = new WeakHashMap<>();
    private final Map<Block, Set<UUID>> associations = new WeakHashMap<>();

    SafetyCheck(DisclosureLimits limits, Columns columns) {
        this.limits = limits;
        this.columns = columns;
    }

    /** Whether no group of too few owners can be isolated in the changed blocks. */
    boolean isolates(@Nullable SumSystem before, SumSystem after) {
        try {
            return changed(before, after).stream()
                    .anyMatch(block -> isolating.computeIfAbsent(block, this::isolatesAnew));
        } catch (ArithmeticException tooLarge) {
            // Sums that cannot be proven safe are not published.
            return true;
        }
    }

    private boolean isolatesAnew(Block block) {
        return SupportSearch.isolates(seen(List.of(block), null, null), limits.fewest())
                || mixed(block).stream()
                        .anyMatch(association ->
                                SupportSearch.isolates(seen(List.of(block), null, association), limits.fewest()));
    }

    /** Whether a value can be bounded too closely in the changed blocks. */
    boolean bounds(@Nullable SumSystem before, SumSystem after) {
        Quantity quantity = after.quantity();
        if (quantity.kind() == PublishedSum.Kind.STRUCTURE) {
            return false;
        }
        if (!after.differencesAreSpread(before, limits)) {
            return true;
        }
        try {
            return quantity.kind() == PublishedSum.Kind.NON_NEGATIVE
                    && (changed(before, after).stream().anyMatch(block -> bounds(block, quantity) == Bounds.OF_A_FIRM)
                            || boundsGroup(after));
        } catch (ArithmeticException tooLarge) {
            return true;
        }
    }

    private Bounds bounds(Block block, Quantity quantity) {
        return bounding.computeIfAbsent(block, none -> new HashMap<>())
                .computeIfAbsent(quantity, none -> boundsAnew(block, quantity));
    }

    private Bounds boundsAnew(Block block, Quantity quantity) {
        var ofThePublic = new BoundCheck(seen(List.of(block), quantity, null), limits, true);
        if (ofThePublic.boundsFirm()) {
            return Bounds.OF_A_FIRM;
        }
        boolean grow = ofThePublic.allCanGrow();
        for (UUID association : mixed(block)) {
            var ofItsPeople = new BoundCheck(seen(List.of(block), quantity, association), limits, false);
            if (ofItsPeople.boundsFirm()) {
                return Bounds.OF_A_FIRM;
            }
            grow &= ofItsPeople.allCanGrow();
        }
        return grow ? Bounds.OF_NOBODY : Bounds.OF_A_GROUP_PERHAPS;
    }

    /** Too few owners can be isolated across several blocks though in none of them alone. */
    private boolean boundsGroup(SumSystem system) {
        List<Block> blocks = system.space().blocks();
        if (blocks.stream().noneMatch(block -> bounds(block, system.quantity()) == Bounds.OF_A_GROUP_PERHAPS)) {
            return false;
        }
        var observers = new LinkedHashSet<UUID>();
        blocks.forEach(block -> observers.addAll(mixed(block)));
        return boundsGroup(system, null)
                || observers.stream().anyMatch(association -> boundsGroup(system, association));
    }

    private boolean boundsGroup(SumSystem system, @Nullable UUID association) {
        List<Block> withSmallClasses = system.space().blocks().stream()
                .filter(block ->
                        seen(List.of(block), system.quantity(), association).hasSmallClasses())
                .toList();
        return new BoundCheck(seen(withSmallClasses, system.quantity(), association), limits, false).boundsGroup();
    }

    private ObservedSystem seen(Collection<Block> blocks, @Nullable Quantity quantity, @Nullable UUID association) {
        IntPredicate known = column -> columns.firm(column).association().equals(association);
        return ObservedSystem.of(
                blocks, columns, column -> quantity == null ? 1 : quantity.amount(column), known, limits.fewest());
    }

    /** The associations in a block; none if there is only one, whose people know all its values already. */
    private Set<UUID> mixed(Block block) {
        Set<UUID> all = associations.computeIfAbsent(block, none -> {
            var found = new HashSet<UUID>();
            block.unknowns().stream()
                    .forEach(column -> found.add(columns.firm(column).association()));
            return found;
        });
        return all.size() == 1 ? Set.of() : all;
    }

    private static List<Block> changed(@Nullable SumSystem before, SumSystem after) {
        if (before == null) {
            return after.space().blocks();
        }
        var same = new HashSet<>(before.space().blocks());
        return after.space().blocks().stream()
                .filter(block -> !same.contains(block))
                .toList();
    }

    /** The observers who can bound a value of a block too closely. */
    private enum Bounds {
        OF_NOBODY,
        OF_A_FIRM,
        OF_A_GROUP_PERHAPS
    }
}
