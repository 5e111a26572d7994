package eu.spindle.commitments.pledge;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.time.AssociationCalendar;
import eu.spindle.platform.web.IfMatch;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of officers on pledges. */
@Component
class PledgeReviewWorkflow {

    private final PledgeStore store;
    private final AssociationCalendar calendar;
    private final Clock clock;

    PledgeReviewWorkflow(PledgeStore store, AssociationCalendar calendar, Clock clock) {
        this.store = store;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    Pledge accept(UUID id, IfMatch seen, UUID officer) {
        return store.change(id, seen, pledge -> pledge.accept(officer, clock.instant()));
    }

    @Transactional
    Pledge returnForRevision(UUID id, IfMatch seen, String reason, UUID officer) {
        return store.change(id, seen, pledge -> pledge.returnForRevision(reason, officer, clock.instant()));
    }

    /** Concludes a pledge. Its target year must be over: only then can its figures be reported. */
    @Transactional
    Pledge conclude(UUID id, IfMatch seen, boolean achieved, String reason, UUID officer) {
        return store.change(id, seen, pledge -> {
            if (calendar.today().getYear() <= pledge.targetYear()) {
                throw DomainException.conflict("pledge-target-year-not-over", Integer.toString(pledge.targetYear()));
            }
            pledge.conclude(achieved, reason, officer, clock.instant());
        });
    }

    @Transactional
    Pledge reopen(UUID id, IfMatch seen, String reason, UUID officer) {
        return store.change(id, seen, pledge -> pledge.reopen(reason, officer, clock.instant()));
    }
}
