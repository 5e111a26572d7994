package eu.spindle.commitments.progress;

import eu.spindle.commitments.association.AssociationCalendar;
import eu.spindle.commitments.pledge.MeasuredPledges;
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
 * Follows figures to the pledges that they move. A pledge whose target is reached in its target year or later is
 * achieved by this rule, and active again when that figure is corrected to one that does not reach it. That a pledge was
 * not achieved is for an officer to say, since figures may still be corrected.
 */
@Component
public class ProgressTracker {

    private final MeasuredPledges pledges;
    private final ProgressStore progressStore;
    private final AssociationCalendar calendar;
    private final Clock clock;

    ProgressTracker(MeasuredPledges pledges, ProgressStore progressStore, AssociationCalendar calendar, Clock clock) {
        this.pledges = pledges;
        this.progressStore = progressStore;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Takes a figure that an enterprise reported, or corrected. */
    @Transactional
    public void take(UUID enterprise, Figure told, Instant at) {
        var before = progressStore.figure(enterprise, told.indicator(), told.year());
        if (before.filter(figure -> figure.saysTheSameAs(told)).isPresent()) {
            return;
        }
        // Other evidence for the same figure restates nothing.
        var restated = before.filter(figure -> figure.restated() || !figure.showsTheValueOf(told))
                .isPresent();
        var figure = restated ? told.asRestated() : told;
        progressStore.keep(enterprise, figure, at);
        for (var pledgeTarget : pledges.of(enterprise, told.indicator())) {
            follow(pledgeTarget, figure);
            before.ifPresent(earlier -> judgeAgain(pledgeTarget, earlier));
        }
    }

    /** What was reported before a pledge was accepted counts for it as well. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PledgeChanged changed) {
        if (!changed.act().equals("accepted")) {
            return;
        }
        var pledgeTarget = changed.pledgeTarget();
        progressStore
                .figures(pledgeTarget.enterprise(), pledgeTarget.indicator().code())
                .stream()
                .filter(figure -> figure.year() >= pledgeTarget.baselineYear())
                .forEach(figure -> follow(pledgeTarget, figure));
    }

    private void follow(PledgeTarget pledgeTarget, Figure figure) {
        progressStore.add(pledgeTarget, figure, clock.instant());
        if (achieves(pledgeTarget, figure)) {
            pledges.achieved(pledgeTarget.pledge());
        }
    }

    /** A target that only a corrected figure had reached is not reached any more. */
    private void judgeAgain(PledgeTarget pledgeTarget, Figure earlier) {
        if (achieves(pledgeTarget, earlier)
                && progressStore.figures(pledgeTarget.enterprise(), earlier.indicator()).stream()
                        .noneMatch(figure -> achieves(pledgeTarget, figure))) {
            pledges.notAchievedAfterAll(pledgeTarget.pledge());
        }
    }

    private boolean achieves(PledgeTarget pledgeTarget, Figure figure) {
        return figure.year() >= pledgeTarget.targetYear()
                && Progress.of(pledgeTarget, figure, calendar.today()).met();
    }
}
