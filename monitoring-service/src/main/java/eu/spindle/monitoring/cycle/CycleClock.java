package eu.spindle.monitoring.cycle;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Turns cycles when their days come, so that others hear of it without asking. */
@Component
class CycleClock {

    private static final Logger log = LoggerFactory.getLogger(CycleClock.class);

    private final CycleTurns turns;
    private final Cycles cycles;
    private final Clock clock;

    CycleClock(CycleTurns turns, Cycles cycles, Clock clock) {
        this.turns = turns;
        this.cycles = cycles;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${spindle.cycles.looks-every:PT20S}")
    void turnWhatIsDue() {
        for (CycleTurns.Turn turn : turns.due(clock.instant())) {
            try {
                turn.scope().run(() -> cycles.turn(turn.cycle()));
            } catch (OptimisticLockingFailureException another) {
                log.debug("Cycle {} was turned by another instance", turn.cycle());
            } catch (RuntimeException failed) {
                // The others wait for nothing that is wrong with this one, which is tried again.
                log.error("Cycle {} could not be turned", turn.cycle(), failed);
            }
        }
    }
}
