package eu.spindle.demo;

import com.fasterxml.jackson.databind.JsonNode;
import eu.spindle.demo.call.Actor;
import eu.spindle.demo.call.Answer;
import eu.spindle.demo.call.Api;
import eu.spindle.packs.demo.DemoFirm;
import eu.spindle.packs.demo.DemoPledge;
import eu.spindle.packs.demo.DemoProgramme;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The pledges: drafted, submitted, sometimes returned, accepted, and ended as their firms' figures say. */
final class PledgeSteps {

    private static final Set<String> PROPOSED = Set.of("submitted", "active");

    private final Api api;
    private final Steps steps;
    private final LoadJournal journal;
    private final Instant now;

    PledgeSteps(Api api, LoadJournal journal, Instant now) {
        this.api = api;
        this.steps = new Steps(api);
        this.journal = journal;
        this.now = now;
    }

    /** Under which its id is noted. */
    static String pledge(DemoHome demoHome, DemoFirm firm, DemoPledge pledge) {
        return demoHome.key(firm, "pledge-" + pledge.indicator());
    }

    List<DemoStep> steps(DemoHome demoHome) {
        List<DemoStep> history = new ArrayList<>();
        for (DemoFirm firm : demoHome.data().firms()) {
            for (DemoPledge pledge : DemoProgramme.pledges(firm)) {
                history.addAll(new One(demoHome, firm, pledge).steps());
            }
        }
        return history;
    }

    /** The life of one pledge. */
    private final class One {

        private final DemoHome demoHome;
        private final DemoFirm firm;
        private final DemoPledge pledge;
        private final List<DemoStep> history = new ArrayList<>();

        One(DemoHome demoHome, DemoFirm firm, DemoPledge pledge) {
            this.demoHome = demoHome;
            this.firm = firm;
            this.pledge = pledge;
        }

        List<DemoStep> steps() {
            LocalDate day = begins();
            plan(day, 10, "", this::draft);
            switch (pledge.state()) {
                case DRAFT -> {} // not submitted yet
                case SUBMITTED -> submit(day.plusDays(2), "/submit");
                case RETURNED -> {
                    submit(day.plusDays(2), "/submit");
                    officer(day.plusDays(5), "/return", reason(), Set.of("returned"));
                }
                case ACTIVE, DELISTED -> accepted(day);
                case ACHIEVED, NOT_ACHIEVED -> {
                    accepted(day);
                    String outcome = pledge.state() == DemoPledge.State.ACHIEVED ? "achieved" : "not-achieved";
                    Map<String, String> verdict = Map.of("outcome", outcome, "reason", verdict());
                    officer(LocalDate.of(2026, 6, 22), "/conclusion", verdict, Set.of(outcome));
                }
                case WITHDRAWN -> {
                    accepted(day);
                    plan(
                            LocalDate.of(2026, 2, 10),
                            11,
                            "/withdrawal",
                            () -> steps.take(owner(), path(), "/withdrawal", reason(), "", Set.of("withdrawn")));
                }
            }
            return history;
        }

        /** What is decided was pledged after the cycle of its baseline; what is not was pledged lately. */
        private LocalDate begins() {
            int topic = SeededRandom.of(firm, "pledges " + pledge.indicator(), 10);
            return switch (pledge.state()) {
                case DRAFT, SUBMITTED, RETURNED ->
                    LocalDate.ofInstant(now, demoHome.data().timeZone()).minusDays(10 + 3L * topic);
                default -> LocalDate.of(pledge.baselineYear() + 1, 6, 17).plusDays(7L * topic);
            };
        }

        /** One in five is returned once and worded anew. */
        private void accepted(LocalDate day) {
            submit(day.plusDays(2), "/submit");
            if (SeededRandom.of(firm, "returned " + pledge.indicator(), 5) == 0) {
                Map<String, String> why = Map.of(
                        "reason",
                        demoHome.say(
                                "Es fehlt, mit welchen Maßnahmen das Ziel erreicht werden soll.",
                                "Falta decir con qué medidas se quiere llegar al objetivo."));
                officer(day.plusDays(6), "/return", why, Set.of("returned"));
                plan(day.plusDays(12), 9, "/reworded", this::reword);
                officer(day.plusDays(15), "/acceptance", null, Set.of("active"));
            } else {
                officer(day.plusDays(8), "/acceptance", null, Set.of("active"));
            }
        }

        private void submit(LocalDate day, String name) {
            plan(day, 11, name, () -> steps.take(owner(), path(), "/submission", null, "", PROPOSED));
        }

        private void officer(
                LocalDate day, String step, @org.jspecify.annotations.Nullable Object body, Set<String> then) {
            plan(day, 15, step, () -> steps.take(demoHome.people().officer(), path(), step, body, "", then));
        }

        private void plan(LocalDate day, int hour, String name, DemoStep.Work work) {
            Instant at = demoHome.at(day, hour, 30);
            Instant latest = now.minus(10, ChronoUnit.MINUTES);
            history.add(new DemoStep(at.isAfter(latest) ? latest : at, pledge(demoHome, firm, pledge) + name, work));
        }

        private String draft() throws InterruptedException {
            if (journal.resumed()) {
                for (JsonNode there : api.get(owner(), demoHome.commitments("/pledges"))
                        .expect(200)
                        .body()
                        .path("items")) {
                    if (there.path("indicator").asText().equals(pledge.indicator())) {
                        return there.path("id").asText();
                    }
                }
            }
            Map<String, Object> body =
                    Map.of("commitment", pledge.commitment(), "indicator", pledge.indicator(), "terms", terms(false));
            String key = Api.key(pledge(demoHome, firm, pledge));
            return api.post(owner(), demoHome.commitments("/pledges"), body, "Idempotency-Key", key)
                    .expect(200, 201)
                    .text("id");
        }

        private String reword() throws InterruptedException {
            Answer shown = api.get(owner(), path()).expect(200);
            if (!shown.text("state").equals("returned")) {
                return shown.etag();
            }
            Answer edited = api.put(owner(), path(), terms(true), "If-Match", shown.etag())
                    .expect(200);
            return steps.take(owner(), path(), "/submission", null, edited.etag(), PROPOSED);
        }

        private Map<String, Object> terms(boolean planned) {
            Map<String, Object> terms = new HashMap<>();
            terms.put("title", title());
            terms.put("baseline", Map.of("value", plain(pledge.baseline()), "year", pledge.baselineYear()));
            BigDecimal change = pledge.change();
            terms.put(
                    "target",
                    change == null
                            ? Map.of("kind", "absolute", "value", plain(pledge.target()))
                            : Map.of("kind", "change", "value", plain(change)));
            terms.put("targetYear", pledge.targetYear());
            terms.put("owner", demoHome.say("Betriebsleitung", "Dirección de planta"));
            if (planned || SeededRandom.of(firm, "plan " + pledge.indicator(), 3) > 0) {
                terms.put(
                        "actions",
                        List.of(Map.of(
                                "what",
                                        demoHome.say(
                                                "Bestand aufnehmen und Maßnahmen reihen",
                                                "Hacer inventario y ordenar las medidas"),
                                "owner", demoHome.say("Umweltbeauftragte", "Responsable de medio ambiente"),
                                "due",
                                        LocalDate.of(pledge.baselineYear() + 1, 12, 15)
                                                .toString())));
            }
            return terms;
        }

        private String title() {
            BigDecimal change = pledge.change();
            String commitment = demoHome.titles().getOrDefault(pledge.commitment(), pledge.commitment());
            String aim = change == null
                    ? plain(pledge.target())
                    : (change.signum() < 0 ? "−" : "+") + plain(change.abs()) + " %";
            String title = commitment + ": " + aim + demoHome.say(" bis ", " hasta ") + pledge.targetYear();
            return title.length() > 200 ? title.substring(0, 200) : title;
        }

        private Map<String, String> reason() {
            return Map.of("reason", Objects.requireNonNullElse(pledge.reason(), verdict()));
        }

        private String verdict() {
            return Objects.requireNonNullElse(
                    pledge.reason(),
                    demoHome.say(
                            "Die Meldung für 2025 zeigt das Ziel erreicht.",
                            "El informe de 2025 muestra el objetivo alcanzado."));
        }

        private Actor owner() {
            return demoHome.people().owner(firm);
        }

        private String path() {
            return demoHome.commitments("/pledges/" + journal.required(pledge(demoHome, firm, pledge)));
        }
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
