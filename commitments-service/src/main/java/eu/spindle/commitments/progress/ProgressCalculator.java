package eu.spindle.commitments.progress;

import eu.spindle.commitments.pledge.PledgeTarget;
import eu.spindle.commitments.progress.IndicatorDefinitions.Comparison;
import eu.spindle.platform.time.AssociationCalendar;
import org.springframework.stereotype.Component;

/** Computes the progress of pledges as of today, from figures that are defined as their baselines are. */
@Component
class ProgressCalculator {

    private final IndicatorDefinitions definitions;
    private final AssociationCalendar calendar;

    ProgressCalculator(IndicatorDefinitions definitions, AssociationCalendar calendar) {
        this.definitions = definitions;
        this.calendar = calendar;
    }

    /** The progress of a pledge with a figure. */
    Progress progress(PledgeTarget pledgeTarget, Figure figure) {
        return switch (comparison(pledgeTarget, figure)) {
            case SAME -> Progress.of(pledgeTarget, figure, calendar.today());
            case DIFFERENT -> Progress.notComparable(pledgeTarget, figure, ProgressStatus.DEFINITION_CHANGED);
            case UNKNOWN -> Progress.notComparable(pledgeTarget, figure, ProgressStatus.NO_DATA);
        };
    }

    /** The present year, where the association is. */
    int thisYear() {
        return calendar.today().getYear();
    }

    /** Whether a figure achieves the pledge. */
    boolean achieves(PledgeTarget pledgeTarget, Figure figure) {
        return Progress.achieves(pledgeTarget, figure, calendar.today())
                && comparison(pledgeTarget, figure) == Comparison.SAME;
    }

    private Comparison comparison(PledgeTarget pledgeTarget, Figure figure) {
        return figure.value() == null
                ? Comparison.SAME
                : definitions.compare(figure.indicator(), pledgeTarget.catalogueVersion(), figure.catalogueVersion());
    }
}
