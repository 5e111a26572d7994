package eu.spindle.commitments.progress;

import eu.spindle.commitments.pledge.MeasuredPledges;
import eu.spindle.commitments.pledge.PledgeAction;
import eu.spindle.commitments.pledge.PledgeChanged;
import eu.spindle.commitments.pledge.PledgeTarget;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies figures to the pledges that they measure. A pledge whose target is reached in its target year or later is
 * achieved by this rule, and active again when the figure is corrected to one that does not reach it. Only an officer
 * concludes that a pledge was not achieved, since figures may still be corrected.
 */
@Component
public class ProgressTracker {

    private final MeasuredPledges pledges;
    private final ProgressRepository repository;
    private final ProgressCalculator calculator;
    private final Clock clock;

    ProgressTracker(
            MeasuredPledges pledges, ProgressRepository repository, ProgressCalculator calculator, Clock clock) {
        this.pledges = pledges;
        this.repository = repository;
        this.calculator = calculator;
        this.clock = clock;
    }

    /** Applies a figure that an enterprise reported or corrected. */
    @Transactional
    public void apply(UUID enterprise, Figure reported, Instant at) {
        var before = repository.figure(enterprise, reported.indicator(), reported.year());
        if (before.filter(figure -> figure.hasSameContentAs(reported)).isPresent()) {
            return;
        }
        // New evidence for the same value is no restatement.
        var restated = before.filter(figure -> figure.restated() || !figure.showsSameValueAs(reported))
                .isPresent();
        var figure = restated ? reported.withRestatement() : reported;
        repository.save(enterprise, figure, at);
        for (var pledgeTarget : pledges.of(enterprise, reported.indicator())) {
            add(pledgeTarget, figure);
            before.ifPresent(earlier -> reopenUnlessReached(pledgeTarget, earlier));
        }
    }

    /** Applies figures that were reported before the pledge was accepted. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PledgeChanged changed) {
        if (changed.action() != PledgeAction.ACCEPTED) {
            return;
        }
        var pledgeTarget = changed.pledgeTarget();
        repository.figures(pledgeTarget.enterprise(), pledgeTarget.indicator().code()).stream()
                .filter(figure -> figure.year() >= pledgeTarget.baselineYear())
                .forEach(figure -> add(pledgeTarget, figure));
    }

    private void add(PledgeTarget pledgeTarget, Figure figure) {
        repository.add(pledgeTarget, figure, clock.instant());
        if (calculator.achieves(pledgeTarget, figure)) {
            pledges.achieved(pledgeTarget.pledge());
        }
    }

    /** Reopens a pledge whose target only the corrected figure had reached. */
    private void reopenUnlessReached(PledgeTarget pledgeTarget, Figure earlier) {
        if (calculator.achieves(pledgeTarget, earlier)
                && repository.figures(pledgeTarget.enterprise(), earlier.indicator()).stream()
                        .noneMatch(figure -> calculator.achieves(pledgeTarget, figure))) {
            pledges.notAchievedAfterAll(pledgeTarget.pledge());
        }
    }
}
