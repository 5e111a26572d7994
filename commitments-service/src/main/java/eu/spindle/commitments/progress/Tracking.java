package eu.spindle.commitments.progress;

import eu.spindle.commitments.pledge.MeasuredPledges;
import eu.spindle.commitments.pledge.PledgeChanged;
import eu.spindle.commitments.pledge.Promise;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
public class Tracking {

    private final MeasuredPledges pledges;
    private final Trail trail;
    private final Clock clock;

    Tracking(MeasuredPledges pledges, Trail trail, Clock clock) {
        this.pledges = pledges;
        this.trail = trail;
        this.clock = clock;
    }

    /** Takes a figure that an enterprise reported, or corrected. */
    @Transactional
    public void take(UUID enterprise, Figure told, Instant at) {
        var before = trail.figure(enterprise, told.indicator(), told.year());
        if (before.filter(figure -> figure.saysTheSameAs(told)).isPresent()) {
            return;
        }
        // Other evidence for the same figure restates nothing.
        var restated = before.filter(figure -> figure.restated() || !figure.showsTheValueOf(told))
                .isPresent();
        var figure = restated ? told.asRestated() : told;
        trail.keep(enterprise, figure, at);
        for (var promise : pledges.of(enterprise, told.indicator())) {
            follow(promise, figure);
            before.ifPresent(earlier -> judgeAgain(promise, earlier));
        }
    }

    /** What was reported before a pledge was accepted counts for it as well. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PledgeChanged changed) {
        if (!changed.act().equals("accepted")) {
            return;
        }
        var promise = changed.promise();
        trail.figures(promise.enterprise(), promise.indicator().code()).stream()
                .filter(figure -> figure.year() >= promise.baselineYear())
                .forEach(figure -> follow(promise, figure));
    }

    private void follow(Promise promise, Figure figure) {
        trail.add(promise, figure, clock.instant());
        if (achieves(promise, figure)) {
            pledges.achieved(promise.pledge());
        }
    }

    /** A target that only a corrected figure had reached is not reached any more. */
    private void judgeAgain(Promise promise, Figure earlier) {
        if (achieves(promise, earlier)
                && trail.figures(promise.enterprise(), earlier.indicator()).stream()
                        .noneMatch(figure -> achieves(promise, figure))) {
            pledges.notAchievedAfterAll(promise.pledge());
        }
    }

    private boolean achieves(Promise promise, Figure figure) {
        return figure.year() >= promise.targetYear()
                && Progress.of(promise, figure, LocalDate.now(clock)).met();
    }
}
