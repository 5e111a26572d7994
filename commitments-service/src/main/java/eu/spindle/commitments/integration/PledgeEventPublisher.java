package eu.spindle.commitments.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.catalogue.content.Direction;
import eu.spindle.commitments.pledge.PledgeChanged;
import eu.spindle.commitments.pledge.PledgeState;
import eu.spindle.platform.event.Outbox;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes {@code pledge.changed}. */
@Component
class PledgeEventPublisher {

    private final Outbox outbox;

    PledgeEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(PledgeChanged changed) {
        outbox.add("spindle.pledges", "pledge.changed", changed.pledgeTarget().pledge(), PledgePayload.of(changed));
    }

    /** The payload; figures are exact decimals in the indicator's unit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PledgePayload(
            UUID enterprise,
            String commitment,
            String indicator,
            String unit,
            Direction direction,
            PledgeState state,
            @Nullable PledgeState proposal,
            int revision,
            int baselineYear,
            @Nullable String baseline,
            int targetYear,
            @Nullable String target) {

        static PledgePayload of(PledgeChanged changed) {
            var pledgeTarget = changed.pledgeTarget();
            return new PledgePayload(
                    pledgeTarget.enterprise(),
                    changed.commitment(),
                    pledgeTarget.indicator().code(),
                    pledgeTarget.indicator().unit(),
                    pledgeTarget.indicator().direction(),
                    changed.state(),
                    changed.proposal(),
                    pledgeTarget.revision(),
                    pledgeTarget.baselineYear(),
                    plain(pledgeTarget.baseline()),
                    pledgeTarget.targetYear(),
                    plain(pledgeTarget.target()));
        }

        private static @Nullable String plain(@Nullable BigDecimal value) {
            return value == null ? null : value.toPlainString();
        }
    }
}
