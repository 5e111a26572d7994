package eu.spindle.commitments.pledge;

import eu.spindle.commitments.association.AssociationCalendar;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.IfMatch;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an officer of the association decides on pledges. */
@Component
class PledgeReviewWorkflow {

    private final PledgeStore file;
    private final AssociationCalendar calendar;
    private final Clock clock;

    PledgeReviewWorkflow(PledgeStore file, AssociationCalendar calendar, Clock clock) {
        this.file = file;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    Pledge accept(UUID id, IfMatch seen, UUID officer) {
        return file.change(id, seen, pledge -> pledge.accept(officer, clock.instant()));
    }

    @Transactional
    Pledge returnForRevision(UUID id, IfMatch seen, String reason, UUID officer) {
        return file.change(id, seen, pledge -> pledge.returnForRevision(reason, officer, clock.instant()));
    }

    /** Says how a pledge ended. Its target year must have begun to pass into the past, for only then are figures in. */
    @Transactional
    Pledge conclude(UUID id, IfMatch seen, boolean achieved, String reason, UUID officer) {
        return file.change(id, seen, pledge -> {
            if (calendar.today().getYear() <= pledge.targetYear()) {
                throw DomainException.conflict("pledge-target-year-not-over", Integer.toString(pledge.targetYear()));
            }
            pledge.conclude(achieved, reason, officer, clock.instant());
        });
    }

    @Transactional
    Pledge reopen(UUID id, IfMatch seen, String reason, UUID officer) {
        return file.change(id, seen, pledge -> pledge.reopen(reason, officer, clock.instant()));
    }
}
