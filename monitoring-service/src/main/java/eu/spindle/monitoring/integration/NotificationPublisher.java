package eu.spindle.monitoring.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.monitoring.cycle.CycleChanged;
import eu.spindle.monitoring.cycle.CycleState;
import eu.spindle.monitoring.cycle.ExtensionChanged;
import eu.spindle.monitoring.member.Enterprise;
import eu.spindle.monitoring.member.Members;
import eu.spindle.monitoring.reminder.FiguresAwaited;
import eu.spindle.monitoring.reopening.ReopeningChanged;
import eu.spindle.monitoring.submission.SubmissionChanged;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Requests notifications about cycles, submissions, reminders, extensions and reopening requests. */
@Component
class NotificationPublisher {

    private static final String TOPIC = "spindle.notifications";
    private static final List<Role> FIRM = List.of(Role.ENTERPRISE_LEAD, Role.ENTERPRISE_CONTRIBUTOR);

    private final Outbox outbox;
    private final Members members;

    NotificationPublisher(Outbox outbox, Members members) {
        this.outbox = outbox;
        this.members = members;
    }

    @EventListener
    void on(SubmissionChanged changed) {
        String own = "e/" + changed.enterprise() + "/figures/" + changed.cycle();
        var owner = new To(Role.ENTERPRISE_LEAD, changed.enterprise());
        var contributor = new To(Role.ENTERPRISE_CONTRIBUTOR, changed.enterprise());
        switch (changed.state()) {
            case SUBMITTED ->
                request(
                        changed,
                        List.of(new To(Role.ASSOCIATION_OFFICER, null)),
                        "figures/" + changed.cycle() + "/" + changed.enterprise());
            // Those who enter figures have to correct them, so both roles are notified.
            case RETURNED, REOPENED -> request(changed, List.of(owner, contributor), own);
            case APPROVED -> request(changed, List.of(owner), own);
            case NOT_STARTED, DRAFT, IN_REVIEW -> {}
        }
    }

    private void request(SubmissionChanged changed, List<To> readers, String link) {
        for (To reader : readers) {
            outbox.add(
                    TOPIC,
                    "notification.requested",
                    changed.submission(),
                    new NotificationRequest(
                            "submission-" + changed.state().code(),
                            reader,
                            Map.of(
                                    "submission", changed.submission().toString(),
                                    "enterprise", changed.enterprise().toString(),
                                    "cycle", changed.cycle().toString(),
                                    "year", Integer.toString(changed.year())),
                            link,
                            null));
        }
    }

    @EventListener
    void on(FiguresAwaited awaited) {
        notifyFirm(
                "figures-reminder",
                awaited.enterprise(),
                awaited.cycle(),
                dates(awaited.year(), awaited.due()),
                awaited.cycle() + " " + awaited.day());
    }

    /** Notifies every firm that a cycle has opened, or that its due day has moved while it was open. */
    @EventListener
    void on(CycleChanged changed) {
        var before = changed.before();
        var arguments = dates(changed.year(), changed.due());
        if (changed.hasOpened()) {
            // A cycle that is opened again may keep its due day: its people are to be told again.
            var first = before == null || before.state() == CycleState.PLANNED;
            notifyFirms("cycle-opened", changed, arguments, first ? "" : " again");
        } else if (before != null && changed.hasMovedDue()) {
            arguments.put("dueBefore", before.due().toString());
            notifyFirms("cycle-due-moved", changed, arguments, "");
        }
    }

    private void notifyFirms(String template, CycleChanged changed, Map<String, String> arguments, String again) {
        String key = changed.cycle() + " " + changed.due() + again;
        members.enterprises().stream()
                .filter(Enterprise::active)
                .forEach(enterprise -> notifyFirm(template, enterprise.id(), changed.cycle(), arguments, key));
    }

    @EventListener
    void on(ExtensionChanged changed) {
        if (changed.state() == ExtensionChanged.State.GRANTED) {
            notifyFirm(
                    "extension-granted",
                    changed.enterprise(),
                    changed.cycle(),
                    dates(changed.year(), changed.until()),
                    changed.cycle() + " " + changed.until());
        }
    }

    @EventListener
    void on(ReopeningChanged changed) {
        Map<String, String> arguments =
                Map.of("enterprise", changed.enterprise().toString(), "year", Integer.toString(changed.year()));
        String own = "e/" + changed.enterprise() + "/figures/" + changed.cycle();
        String reviewed = "figures/" + changed.cycle() + "/" + changed.enterprise();
        if (changed.declined()) {
            for (Role role : FIRM) {
                request(changed, "reopening-declined", new To(role, changed.enterprise()), arguments, own);
            }
        } else {
            request(changed, "reopening-requested", new To(Role.ASSOCIATION_OFFICER, null), arguments, reviewed);
        }
    }

    private void request(ReopeningChanged changed, String template, To to, Map<String, String> arguments, String link) {
        outbox.add(
                TOPIC,
                "notification.requested",
                changed.enterprise(),
                new NotificationRequest(template, to, arguments, link, null));
    }

    private static Map<String, String> dates(int year, LocalDate due) {
        return new HashMap<>(Map.of("year", String.valueOf(year), "due", due.toString()));
    }

    private void notifyFirm(String template, UUID enterprise, UUID cycle, Map<String, String> dates, String key) {
        var arguments = new HashMap<>(dates);
        arguments.put("enterprise", enterprise.toString());
        String link = "e/" + enterprise + "/figures/" + cycle;
        for (Role role : FIRM) {
            outbox.add(
                    TOPIC,
                    "notification.requested",
                    enterprise,
                    new NotificationRequest(
                            template, new To(role, enterprise), arguments, link, key + " " + enterprise));
        }
    }

    /** {@code notification.requested}; without personal data: ids only.
     *
     * @param deduplicationKey a recipient gets one notification of a template with the same key; null for no limit
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NotificationRequest(
            String template,
            To to,
            Map<String, String> arguments,
            String link,
            @Nullable String deduplicationKey) {}

    /** The recipients: all people with a role in the enterprise or the association. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record To(Role role, @Nullable UUID enterprise) {}
}
