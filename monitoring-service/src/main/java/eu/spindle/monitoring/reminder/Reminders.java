package eu.spindle.monitoring.reminder;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.cycle.CycleState;
import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.member.Enterprise;
import eu.spindle.monitoring.member.Members;
import eu.spindle.monitoring.submission.Submissions;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.time.AssociationCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the firms that have not submitted their figures. */
@Service
class Reminders {

    private final Cycles cycles;
    private final Members members;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;
    private final AssociationCalendar calendar;
    private final Clock clock;

    Reminders(
            Cycles cycles,
            Members members,
            Submissions submissions,
            ApplicationEventPublisher events,
            AssociationCalendar calendar,
            Clock clock) {
        this.cycles = cycles;
        this.members = members;
        this.submissions = submissions;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Reminds all of them, and returns how many. */
    @Transactional
    int send(UUID id) {
        Cycle cycle = cycles.lockShared(id);
        CycleState state = cycle.stateAt(clock.instant());
        if (!state.takesFigures()) {
            String code = state == CycleState.CLOSED ? "cycle-closed" : "cycle-not-open";
            throw DomainException.conflict(code, String.valueOf(cycle.year()));
        }
        Set<UUID> submitted = submissions.submitted(id);
        List<UUID> late = members.enterprises().stream()
                .filter(Enterprise::active)
                .map(Enterprise::id)
                .filter(enterprise -> !submitted.contains(enterprise))
                .toList();
        LocalDate today = calendar.today();
        late.forEach(enterprise -> events.publishEvent(new FiguresAwaited(
                enterprise,
                cycle.id(),
                cycle.year(),
                cycles.window(id, enterprise).due(),
                today)));
        return late.size();
    }
}
