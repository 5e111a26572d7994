package eu.spindle.monitoring.cycle;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes the new states of cycles on the days on which they change. */
@Component
class CycleScheduler {

    private static final Logger log = LoggerFactory.getLogger(CycleScheduler.class);

    private final CycleTransitionRepository transitions;
    private final Cycles cycles;
    private final Clock clock;

    CycleScheduler(CycleTransitionRepository transitions, Cycles cycles, Clock clock) {
        this.transitions = transitions;
        this.cycles = cycles;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${spindle.cycles.looks-every:PT20S}")
    void advanceDueCycles() {
        for (CycleTransitionRepository.DueCycle due : transitions.due(clock.instant())) {
            try {
                due.scope().run(() -> cycles.advance(due.cycle()));
            } catch (OptimisticLockingFailureException another) {
                log.debug("Cycle {} was advanced by another instance", due.cycle());
            } catch (RuntimeException failed) {
                // Other cycles are processed; this one is retried.
                log.error("Cycle {} could not be advanced", due.cycle(), failed);
            }
        }
    }
}
