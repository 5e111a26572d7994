package eu.spindle.commitments.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.pledge.PledgeChanged;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes changes of pledges, and requests notifications of those concerned. */
@Component
class PledgeMessages {

    private final Outbox outbox;

    PledgeMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(PledgeChanged changed) {
        var pledgeTarget = changed.pledgeTarget();
        outbox.add("spindle.pledges", "pledge.changed", pledgeTarget.pledge(), PledgeMessage.of(changed));
        switch (changed.act()) {
            case "submitted" -> request(changed, NotificationRequest.To.holders(Role.OFFICER), "");
            case "returned", "accepted" ->
                request(
                        changed,
                        NotificationRequest.To.holders(Role.OWNER, pledgeTarget.enterprise()),
                        NotificationRequest.pagesOf(pledgeTarget.enterprise()));
            default -> {}
        }
    }

    private void request(PledgeChanged changed, NotificationRequest.To to, String pages) {
        var pledgeTarget = changed.pledgeTarget();
        outbox.add(
                "spindle.notifications",
                "notification.requested",
                pledgeTarget.pledge(),
                new NotificationRequest(
                        "pledge-" + changed.act(),
                        to,
                        Map.of(
                                "pledge", pledgeTarget.pledge().toString(),
                                "enterprise", pledgeTarget.enterprise().toString(),
                                "commitment", changed.commitment(),
                                "indicator", pledgeTarget.indicator().code()),
                        pages + "pledges/" + pledgeTarget.pledge()));
    }

    /** {@code pledge.changed}; figures are decimals in the unit, exact. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PledgeMessage(
            UUID enterprise,
            String commitment,
            String indicator,
            String unit,
            String direction,
            String state,
            @Nullable String proposal,
            int revision,
            int baselineYear,
            @Nullable String baseline,
            int targetYear,
            @Nullable String target) {

        static PledgeMessage of(PledgeChanged changed) {
            var pledgeTarget = changed.pledgeTarget();
            var proposal = changed.proposal();
            return new PledgeMessage(
                    pledgeTarget.enterprise(),
                    changed.commitment(),
                    pledgeTarget.indicator().code(),
                    pledgeTarget.indicator().unit(),
                    pledgeTarget.indicator().direction().code(),
                    changed.state().code(),
                    proposal == null ? null : proposal.code(),
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
