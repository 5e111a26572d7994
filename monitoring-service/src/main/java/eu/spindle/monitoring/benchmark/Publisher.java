package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.monitoring.indicator.IndicatorValue;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Shows a figure once it may be shown, and then leaves it as it is. At the end of a cycle it may be shown anew, if
 * enough firms have come or gone that no two versions tell about one of them.
 */
@Component
class Publisher {

    private final Releases releases;
    private final Clock clock;

    Publisher(Releases releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    /** Whether the figure of a cell was shown just now. */
    boolean publish(Definitions definitions, Cell cell, boolean closing) {
        var earlier = releases.earlier(cell.year(), cell.indicator().code(), cell.name());
        if (!earlier.isEmpty() && !closing) {
            return false;
        }
        if (!DisclosureRules.STANDARD.allow(cell.pool())
                || !Release.allowed(DisclosureRules.STANDARD, cell.firms(), earlier)) {
            return false;
        }
        if (!(cell.pool().compute(definitions, cell.indicator()) instanceof Outcome.Value(var exact))) {
            return false;
        }
        releases.add(
                cell.year(),
                cell.indicator().code(),
                cell.name(),
                cell.firms(),
                exact.rounded(IndicatorValue.SHOWN),
                cell.base().coverage(cell.firms().size()),
                clock.instant());
        return true;
    }

    /** A figure that could be shown: of all firms, or of a group of them. */
    record Cell(int year, Indicator indicator, String name, Set<UUID> firms, Pool pool, Base base) {
        static final String ALL = "all";
    }
}
