package eu.spindle.monitoring.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the unknowns of an audit, in the same way for all quantities: a firm's first value of each quantity has the
 * same number. So quantities that are summed over the very same firms have the very same equations.
 */
final class Columns {

    private final Map<Version, Integer> numbers = new HashMap<>();
    private final List<Contributor> firms = new ArrayList<>();

    int number(Contributor firm, int version) {
        return numbers.computeIfAbsent(new Version(firm, version), added -> {
            firms.add(firm);
            return firms.size() - 1;
        });
    }

    Contributor firm(int column) {
        return firms.get(column);
    }

    /** A firm's value of any quantity, before or after restatements. */
    private record Version(Contributor firm, int number) {}
}
