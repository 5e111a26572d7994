package eu.spindle.monitoring.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.monitoring.reminder.FiguresAwaited;
import eu.spindle.monitoring.submission.SubmissionChanged;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wishes those concerned to be told when a submission is awaited, waits for them, or was decided on. */
@Component
class SubmissionNotices {

    private static final String TOPIC = "spindle.notices";

    private final Outbox outbox;

    SubmissionNotices(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(SubmissionChanged changed) {
        String own = "e/" + changed.enterprise() + "/figures/" + changed.cycle();
        var owner = new To(Role.OWNER, changed.enterprise());
        var contributor = new To(Role.CONTRIBUTOR, changed.enterprise());
        switch (changed.state()) {
            case SUBMITTED ->
                wish(
                        changed,
                        List.of(new To(Role.OFFICER, null)),
                        "figures/" + changed.cycle() + "/" + changed.enterprise());
            // Whoever enters the figures has to mend them, so both are told.
            case RETURNED, REOPENED -> wish(changed, List.of(owner, contributor), own);
            case APPROVED -> wish(changed, List.of(owner), own);
            case NOT_STARTED, DRAFT, IN_REVIEW -> {}
        }
    }

    private void wish(SubmissionChanged changed, List<To> readers, String link) {
        for (To reader : readers) {
            outbox.add(
                    TOPIC,
                    "notice.wished",
                    changed.submission(),
                    new NoticeMessage(
                            "submission-" + changed.state().code(),
                            reader,
                            Map.of(
                                    "submission", changed.submission().toString(),
                                    "enterprise", changed.enterprise().toString(),
                                    "cycle", changed.cycle().toString(),
                                    "year", Integer.toString(changed.year())),
                            link));
        }
    }

    @EventListener
    void on(FiguresAwaited awaited) {
        Map<String, String> told = Map.of(
                "year", String.valueOf(awaited.year()), "due", awaited.due().toString());
        String link = "e/" + awaited.enterprise() + "/figures/" + awaited.cycle();
        for (String role : List.of(Role.OWNER, Role.CONTRIBUTOR)) {
            outbox.add(
                    TOPIC,
                    "notice.wished",
                    awaited.enterprise(),
                    new NoticeMessage("figures-awaited", new To(role, awaited.enterprise()), told, link));
        }
    }

    /** {@code notice.wished}; ids only, no personal data. */
    record NoticeMessage(String template, To to, Map<String, String> arguments, String link) {}

    /** All who hold a role, in the enterprise or in the association. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record To(String role, @Nullable UUID enterprise) {}
}
