package eu.spindle.demo;

import com.fasterxml.jackson.databind.JsonNode;
import eu.spindle.demo.call.Actor;
import eu.spindle.demo.call.Answer;
import eu.spindle.demo.call.Api;
import eu.spindle.packs.demo.DemoFirm;
import eu.spindle.packs.demo.DemoPledge;
import eu.spindle.packs.demo.DemoProgramme;
import eu.spindle.packs.demo.DemoTicket;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tickets: asked, answered in support hours, asked again, and put into the state they are in today. */
final class TicketSteps {

    private static final Set<String> OVER = Set.of("resolved", "closed");

    private final Api api;
    private final LoadJournal journal;
    private final Instant now;

    TicketSteps(Api api, LoadJournal journal, Instant now) {
        this.api = api;
        this.journal = journal;
        this.now = now;
    }

    List<DemoStep> steps(DemoHome demoHome) {
        List<DemoStep> history = new ArrayList<>();
        List<DemoTicket> tickets = DemoProgramme.tickets().stream()
                .filter(ticket -> ticket.association().equals(demoHome.slug()))
                .toList();
        for (int number = 0; number < tickets.size(); number++) {
            history.addAll(new One(demoHome, tickets.get(number), number).steps());
        }
        return history;
    }

    /** One ticket and its conversation. */
    private final class One {

        private final DemoHome demoHome;
        private final DemoTicket ticket;
        private final int number;
        private final DemoFirm firm;
        private final List<DemoStep> history = new ArrayList<>();

        One(DemoHome demoHome, DemoTicket ticket, int number) {
            this.demoHome = demoHome;
            this.ticket = ticket;
            this.number = number;
            this.firm = demoHome.firm(ticket.enterprise());
        }

        List<DemoStep> steps() {
            LocalDate day = begins();
            plan(day, 0, "", this::ask);
            boolean assigned = false;
            int step = 0;
            for (DemoTicket.Message message : ticket.messages()) {
                step++;
                if (message.from().equals("requester")) {
                    day = workday(day.plusDays(1));
                    plan(day, 0, "/" + step, () -> say(message, owner(), null));
                } else {
                    if (!assigned) {
                        plan(day, step, -4, "/assign", () -> put("assignment", "assignee", "me"));
                        assigned = true;
                    }
                    String then = message.from().equals("agent") && lastAnswer(message) ? compliance() : null;
                    plan(
                            day,
                            step,
                            "/" + step,
                            () -> say(message, demoHome.people().agent(), then));
                }
            }
            if (OVER.contains(ticket.state()) && !endsWithAnswer()) {
                plan(day, 3, "/resolved", () -> put("state", "state", "resolved"));
            }
            if (ticket.state().equals("closed")) {
                plan(workday(day.plusDays(5)), 1, "/closed", () -> put("state", "state", "closed"));
            }
            return history;
        }

        /** What is over lies in the past of the programme, what is not in the last days. */
        private LocalDate begins() {
            LocalDate today = LocalDate.ofInstant(now, demoHome.data().timeZone());
            if (OVER.contains(ticket.state())) {
                long days = today.minusDays(20).toEpochDay()
                        - LocalDate.of(2024, 2, 12).toEpochDay();
                return workday(LocalDate.of(2024, 2, 12).plusDays(days * ((number * 37L) % 100) / 100));
            }
            int back = ticket.state().equals("new") ? 1 + number % 3 : 3 + number % 8;
            return before(today.minusDays(back));
        }

        private LocalDate workday(LocalDate day) {
            return switch (day.getDayOfWeek()) {
                case SATURDAY -> day.plusDays(2);
                case SUNDAY -> day.plusDays(1);
                default -> day;
            };
        }

        private LocalDate before(LocalDate day) {
            return day.getDayOfWeek() == DayOfWeek.SUNDAY
                    ? day.minusDays(2)
                    : day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.minusDays(1) : day;
        }

        private void plan(LocalDate day, int step, String name, DemoStep.Work work) {
            plan(day, step, 0, name, work);
        }

        /** At a time of day that is the ticket's own; what is past now is brought before it, in the same order. */
        private void plan(LocalDate day, int step, int minutesLater, String name, DemoStep.Work work) {
            int minutes = SeededRandom.of(firm, "asks " + number, 170)
                    + step * (25 + SeededRandom.of(firm, "answers " + number, 95));
            int since = 8 * 60 + 20 + minutes + minutesLater;
            Instant at = demoHome.at(day, Math.min(since / 60, 16), since % 60);
            Instant latest = now.minusSeconds(900L - step * 60L - minutesLater * 5L);
            history.add(new DemoStep(at.isAfter(latest) ? latest : at, key() + name, work));
        }

        private String ask() throws InterruptedException {
            if (journal.resumed()) {
                Answer there = api.get(owner(), demoHome.helpdesk("/tickets")).expect(200);
                for (JsonNode row : there.body().path("items")) {
                    if (row.path("subject").asText().equals(ticket.subject())) {
                        return row.path("id").asText();
                    }
                }
            }
            Map<String, Object> question = new HashMap<>();
            question.put("subject", ticket.subject());
            question.put("text", ticket.body());
            question.put("phase", ticket.phase());
            question.put("kind", ticket.kind());
            question.put("language", ticket.language());
            if (ticket.about() != null) {
                Map<String, Object> context = context(ticket.about());
                question.put("context", context);
                // Every other firm lets the desk see the figures that it asks about.
                question.put("figuresShared", number % 2 == 0 && !"module".equals(context.get("type")));
            }
            return api.post(owner(), demoHome.helpdesk("/tickets"), question, "Idempotency-Key", Api.key(key()))
                    .expect(200, 201)
                    .text("id");
        }

        private Map<String, Object> context(String about) {
            Map<String, Object> context = new HashMap<>();
            String[] parts = about.split(":", 2);
            context.put("type", parts[0]);
            if (parts.length > 1) {
                context.put("code", parts[1]);
            } else {
                pledged().ifPresentOrElse(id -> context.put("id", id), () -> {
                    context.put("type", "module");
                    context.put("code", "pledge");
                });
            }
            if (parts[0].equals("data-point")) {
                journal.find(ReportingSteps.cycle(demoHome, DemoProgramme.CLOSED_YEARS.getLast()))
                        .ifPresent(cycle -> context.put("cycle", cycle));
            }
            return context;
        }

        private java.util.Optional<String> pledged() {
            return DemoProgramme.pledges(firm).stream()
                    .filter(pledge -> pledge.state() != DemoPledge.State.WITHDRAWN)
                    .flatMap(pledge -> journal.find(PledgeSteps.pledge(demoHome, firm, pledge)).stream())
                    .findFirst();
        }

        private String say(DemoTicket.Message message, Actor who, @Nullable String then) throws InterruptedException {
            Map<String, Object> more = new HashMap<>();
            more.put("text", message.text());
            if (message.from().equals("note")) {
                more.put("internal", true);
            }
            if (then != null) {
                more.put("state", then);
            }
            return api.post(who, path() + "/messages", more, "Idempotency-Key", Api.key(key() + message.text()))
                    .expect(200, 201)
                    .text("id");
        }

        private String put(String act, String property, String value) throws InterruptedException {
            Actor agent = demoHome.people().agent();
            String seen = api.get(agent, path()).expect(200).etag();
            return api.put(agent, path() + "/" + act, Map.of(property, value), "If-Match", seen)
                    .expect(200)
                    .etag();
        }

        private boolean lastAnswer(DemoTicket.Message message) {
            return ticket.messages().reversed().stream()
                            .filter(other -> !other.from().equals("note"))
                            .findFirst()
                            .orElseThrow()
                    == message;
        }

        private boolean endsWithAnswer() {
            return ticket.messages().stream()
                    .anyMatch(message -> message.from().equals("agent") && lastAnswer(message));
        }

        /** Where the last answer leaves it; a ticket is closed only some days after it was resolved. */
        private String compliance() {
            return ticket.state().equals("closed")
                    ? "resolved"
                    : ticket.state().equals("new") ? "open" : ticket.state();
        }

        private Actor owner() {
            return firm.equals(demoHome.people().showcase())
                    ? demoHome.people().contributor()
                    : demoHome.people().owner(firm);
        }

        private String key() {
            return demoHome.key(firm, "ticket-" + number);
        }

        private String path() {
            return demoHome.helpdesk("/tickets/" + journal.required(key()));
        }
    }
}
