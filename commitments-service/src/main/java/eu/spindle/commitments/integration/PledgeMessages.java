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

/** Tells the other services what became of a pledge, and wishes those concerned to be told. */
@Component
class PledgeMessages {

    private final Outbox outbox;

    PledgeMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(PledgeChanged changed) {
        var promise = changed.promise();
        outbox.add("spindle.pledges", "pledge.changed", promise.pledge(), PledgeMessage.of(changed));
        switch (changed.act()) {
            case "submitted" -> wish(changed, NoticeMessage.To.holders(Role.OFFICER), "");
            case "returned", "accepted" ->
                wish(
                        changed,
                        NoticeMessage.To.holders(Role.OWNER, promise.enterprise()),
                        NoticeMessage.pagesOf(promise.enterprise()));
            default -> {}
        }
    }

    private void wish(PledgeChanged changed, NoticeMessage.To to, String pages) {
        var promise = changed.promise();
        outbox.add(
                "spindle.notices",
                "notice.wished",
                promise.pledge(),
                new NoticeMessage(
                        "pledge-" + changed.act(),
                        to,
                        Map.of(
                                "pledge", promise.pledge().toString(),
                                "enterprise", promise.enterprise().toString(),
                                "commitment", changed.commitment(),
                                "indicator", promise.indicator().code()),
                        pages + "pledges/" + promise.pledge()));
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
            var promise = changed.promise();
            var proposal = changed.proposal();
            return new PledgeMessage(
                    promise.enterprise(),
                    changed.commitment(),
                    promise.indicator().code(),
                    promise.indicator().unit(),
                    promise.indicator().direction().code(),
                    changed.state().code(),
                    proposal == null ? null : proposal.code(),
                    promise.revision(),
                    promise.baselineYear(),
                    plain(promise.baseline()),
                    promise.targetYear(),
                    plain(promise.target()));
        }

        private static @Nullable String plain(@Nullable BigDecimal value) {
            return value == null ? null : value.toPlainString();
        }
    }
}
