package eu.spindle.commitments.integration;

import eu.spindle.commitments.standing.StandingChanged;
import eu.spindle.commitments.standing.StandingState;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wishes the owners of a firm to be told when its standing has changed. */
@Component
class StandingNotices {

    private final Outbox outbox;

    StandingNotices(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(StandingChanged changed) {
        var standing = changed.standing();
        // Whose firm left is told on every screen; mails to them have ended.
        if (standing.state() == StandingState.LEFT || changed.before() == StandingState.LEFT) {
            return;
        }
        outbox.add(
                "spindle.notices",
                "notice.wished",
                standing.enterprise(),
                new NoticeMessage(
                        "standing-" + standing.state().code(),
                        NoticeMessage.To.holders(Role.OWNER, standing.enterprise()),
                        Map.of("enterprise", standing.enterprise().toString(), "reason", standing.reason()),
                        NoticeMessage.pagesOf(standing.enterprise()) + "pledges"));
    }
}
