package eu.spindle.demo;

import com.fasterxml.jackson.databind.JsonNode;
import eu.spindle.demo.call.Actor;
import eu.spindle.demo.call.Answer;
import eu.spindle.demo.call.Api;
import eu.spindle.demo.call.RefusedException;
import eu.spindle.packs.demo.DemoBehaviour;
import eu.spindle.packs.demo.DemoFirm;
import eu.spindle.packs.demo.DemoProgramme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The reporting cycles: how they open, how firms enter, submit and are approved, and how they close. */
final class ReportingSteps {

    private static final Set<String> SUBMITTED_STATES = Set.of("submitted", "in-review", "returned", "approved");
    private static final int PATIENCE = 120;

    private final Api api;
    private final Steps steps;
    private final LoadJournal journal;
    private final Instant now;

    ReportingSteps(Api api, LoadJournal journal, Instant now) {
        this.api = api;
        this.steps = new Steps(api);
        this.journal = journal;
        this.now = now;
    }

    static String cycle(DemoHome demoHome, int year) {
        return demoHome.key(null, "cycle-" + year);
    }

    /** Everything of the cycles of an association. */
    List<DemoStep> steps(DemoHome demoHome) {
        List<DemoStep> history = new ArrayList<>();
        for (int year : DemoProgramme.CLOSED_YEARS) {
            closed(demoHome, year, history);
        }
        open(demoHome, DemoProgramme.OPEN_YEAR, history);
        return history;
    }

    private void closed(DemoHome demoHome, int year, List<DemoStep> history) {
        LocalDate opens = LocalDate.of(year + 1, 3, 1);
        LocalDate due = LocalDate.of(year + 1, 4, 30);
        LocalDate graceEnd = LocalDate.of(year + 1, 6, 15);
        history.add(new DemoStep(
                demoHome.at(opens, 6, 0), cycle(demoHome, year), () -> open(demoHome, year, opens, due, graceEnd)));
        for (DemoFirm firm : demoHome.data().firms()) {
            DemoBehaviour behaviour = DemoProgramme.submission(firm, year).behaviour();
            int week = SeededRandom.of(firm, "week" + year, 7);
            switch (behaviour) {
                case ON_TIME -> straight(demoHome, firm, year, opens.plusDays(8 + 7L * week), history);
                case LATE -> straight(demoHome, firm, year, due.plusDays(4 + 5L * (week % 5)), history);
                case RETURNED_ONCE -> detour(demoHome, firm, year, opens.plusDays(8 + 7L * (week % 5)), history);
                default -> {} // never submitted
            }
        }
        history.add(new DemoStep(
                demoHome.at(LocalDate.of(year + 1, 6, 12), 9, 0), cycle(demoHome, year) + "/close", () -> {
                    String path = demoHome.monitoring("/cycles/" + journal.required(cycle(demoHome, year)));
                    Map<String, String> reason = Map.of(
                            "reason",
                            demoHome.say("Alle Meldungen sind geprüft.", "Se han revisado todos los informes."));
                    return steps.take(
                            demoHome.people().officer(), path, "/closing", reason, "", Set.of("CLOSED", "closed"));
                }));
    }

    /** Submitted, and approved a week later. */
    private void straight(DemoHome demoHome, DemoFirm firm, int year, LocalDate day, List<DemoStep> history) {
        history.add(submit(demoHome, firm, year, day, "submit"));
        history.add(approve(demoHome, firm, year, day.plusDays(7)));
    }

    /** Submitted, returned, submitted again, approved. */
    private void detour(DemoHome demoHome, DemoFirm firm, int year, LocalDate day, List<DemoStep> history) {
        history.add(submit(demoHome, firm, year, day, "submit"));
        history.add(returnForRevision(demoHome, firm, year, day.plusDays(5)));
        history.add(new DemoStep(demoHome.at(day.plusDays(9), 11, 20), demoHome.key(firm, year + "/again"), () -> {
            String path = path(demoHome, firm, year);
            Map<String, String> comment = Map.of(
                    "hours_worked",
                    demoHome.say("Mit der Lohnverrechnung abgeglichen.", "Conciliado con las nóminas."));
            String seen =
                    api.get(demoHome.people().enters(firm), path).expect(200).etag();
            Answer edited = api.patch(demoHome.people().enters(firm), path, Map.of("comments", comment), seen);
            return steps.take(
                    demoHome.people().owner(firm),
                    path,
                    "/submission",
                    null,
                    edited.etag(),
                    Set.of("submitted", "approved"));
        }));
        history.add(approve(demoHome, firm, year, day.plusDays(14)));
    }

    private void open(DemoHome demoHome, int year, List<DemoStep> history) {
        LocalDate today = LocalDate.ofInstant(now, demoHome.data().timeZone());
        LocalDate opens = today.minusDays(40);
        history.add(new DemoStep(
                demoHome.at(opens, 6, 0),
                cycle(demoHome, year),
                () -> open(demoHome, year, opens, today.plusDays(35), today.plusDays(65))));
        for (DemoFirm firm : demoHome.data().firms()) {
            LocalDate day = opens.plusDays(5 + 4L * SeededRandom.of(firm, "day" + year, 6));
            DemoBehaviour behaviour = DemoProgramme.submission(firm, year).behaviour();
            if (behaviour == DemoBehaviour.DRAFT) {
                history.add(new DemoStep(
                        demoHome.at(day, 10, 5),
                        demoHome.key(firm, year + "/draft"),
                        () -> enter(demoHome, firm, year, 55 + SeededRandom.of(firm, "part", 35), false)));
            } else if (behaviour == DemoBehaviour.SUBMITTED) {
                history.add(submit(demoHome, firm, year, day, "submit"));
                switch (SeededRandom.of(firm, "review", 6)) {
                    case 0, 1, 2 -> history.add(approve(demoHome, firm, year, day.plusDays(6)));
                    case 3 -> history.add(returnForRevision(demoHome, firm, year, day.plusDays(6)));
                    case 4 ->
                        history.add(new DemoStep(
                                demoHome.at(day.plusDays(6), 15, 10),
                                demoHome.key(firm, year + "/review"),
                                () -> steps.take(
                                        demoHome.people().officer(),
                                        path(demoHome, firm, year),
                                        "/review",
                                        null,
                                        etag(demoHome, firm, year),
                                        Set.of("in-review"))));
                    default -> {} // still waits
                }
            }
        }
    }

    private DemoStep submit(DemoHome demoHome, DemoFirm firm, int year, LocalDate day, String name) {
        return new DemoStep(
                demoHome.at(day, 9, 15),
                demoHome.key(firm, year + "/" + name),
                () -> enter(demoHome, firm, year, 100, true));
    }

    private DemoStep approve(DemoHome demoHome, DemoFirm firm, int year, LocalDate day) {
        return new DemoStep(
                demoHome.at(day, 14, 30),
                demoHome.key(firm, year + "/approve"),
                () -> steps.take(
                        demoHome.people().officer(),
                        path(demoHome, firm, year),
                        "/approval",
                        null,
                        etag(demoHome, firm, year),
                        Set.of("approved")));
    }

    private DemoStep returnForRevision(DemoHome demoHome, DemoFirm firm, int year, LocalDate day) {
        Map<String, String> reason = Map.of(
                "reason",
                demoHome.say(
                        "Bitte die Arbeitsstunden mit der Lohnverrechnung vergleichen.",
                        "Por favor, comparen las horas trabajadas con las nóminas."));
        return new DemoStep(
                demoHome.at(day, 13, 45),
                demoHome.key(firm, year + "/return"),
                () -> steps.take(
                        demoHome.people().officer(),
                        path(demoHome, firm, year),
                        "/return",
                        reason,
                        etag(demoHome, firm, year),
                        Set.of("returned")));
    }

    private String open(DemoHome demoHome, int year, LocalDate opens, LocalDate due, LocalDate graceEnd)
            throws InterruptedException {
        Map<String, Object> opening =
                Map.of("year", year, "opens", opens.toString(), "due", due.toString(), "graceEnd", graceEnd.toString());
        Actor officer = demoHome.people().officer();
        // The adoption and the firms come to the service by events.
        for (int tries = 1; ; tries++) {
            Answer opened = api.post(
                    officer,
                    demoHome.monitoring("/cycles"),
                    opening,
                    "Idempotency-Key",
                    Api.key(cycle(demoHome, year)));
            String id = opened.ok() ? opened.text("id") : existing(demoHome, year);
            if (!id.isEmpty() && knowsAll(demoHome, id)) {
                return id;
            }
            if (tries == PATIENCE) {
                opened.expect(201);
                throw new RefusedException(
                        "Not every firm of " + demoHome.slug() + " has come to monitoring-service", 0);
            }
            Thread.sleep(500);
        }
    }

    private String existing(DemoHome demoHome, int year) throws InterruptedException {
        Answer cycles = api.get(demoHome.people().officer(), demoHome.monitoring("/cycles"))
                .expect(200);
        for (JsonNode cycle : cycles.body().path("cycles")) {
            if (cycle.path("year").asInt() == year) {
                return cycle.path("id").asText();
            }
        }
        return "";
    }

    private boolean knowsAll(DemoHome demoHome, String cycle) throws InterruptedException {
        Answer shown = api.get(demoHome.people().officer(), demoHome.monitoring("/cycles/" + cycle + "/submissions"))
                .expect(200);
        return shown.body().path("submissions").size()
                >= demoHome.data().firms().size();
    }

    /** Enters a share of the figures, comments on warnings, and submits if asked to. */
    private String enter(DemoHome demoHome, DemoFirm firm, int year, int percent, boolean submit)
            throws InterruptedException {
        String path = path(demoHome, firm, year);
        Actor who = demoHome.people().enters(firm);
        Map<String, String> figures =
                new TreeMap<>(DemoProgramme.submission(firm, year).figures());
        figures.keySet().removeIf(code -> SeededRandom.of(firm, "entered " + code, 100) >= percent);
        Answer entered = api.patch(who, path, Map.of("figures", figures), "\"0\"");
        if (!entered.ok()) {
            Answer now = api.get(who, path).expect(200);
            if (SUBMITTED_STATES.contains(now.text("state"))) {
                return now.etag();
            }
            entered =
                    api.patch(who, path, Map.of("figures", figures), now.etag()).expect(200);
        }
        Map<String, String> comments = comments(demoHome, entered.body().path("findings"));
        if (submit && !comments.isEmpty()) {
            entered = api.patch(who, path, Map.of("comments", comments), entered.etag())
                    .expect(200);
        }
        return submit
                ? steps.take(demoHome.people().owner(firm), path, "/submission", null, entered.etag(), SUBMITTED_STATES)
                : entered.etag();
    }

    private static Map<String, String> comments(DemoHome demoHome, JsonNode findings) {
        Map<String, String> comments = new HashMap<>();
        for (JsonNode finding : findings) {
            if (!finding.path("commented").asBoolean()) {
                String field = finding.path("fields").path(0).asText();
                comments.put(field, comment(demoHome, finding.path("code").asText()));
            }
        }
        return comments;
    }

    private static String comment(DemoHome demoHome, String finding) {
        return switch (finding) {
            case "changed-much" ->
                demoHome.say(
                        "Geprüft: im Vorjahr lief die neue Linie noch nicht.",
                        "Comprobado: el año anterior la nueva línea aún no estaba en marcha.");
            case "implausible" ->
                demoHome.say(
                        "Geprüft, der Wert stimmt: wir fertigen in kleinen Losen.",
                        "Comprobado, el valor es correcto: fabricamos series pequeñas.");
            default -> demoHome.say("Mit der Buchhaltung abgeglichen.", "Conciliado con la contabilidad.");
        };
    }

    private String etag(DemoHome demoHome, DemoFirm firm, int year) {
        return journal.find(demoHome.key(firm, year + "/again"))
                .or(() -> journal.find(demoHome.key(firm, year + "/return")))
                .orElseGet(() -> journal.required(demoHome.key(firm, year + "/submit")));
    }

    private String path(DemoHome demoHome, DemoFirm firm, int year) {
        return demoHome.monitoring(
                "/cycles/" + journal.required(cycle(demoHome, year)) + "/submissions/" + demoHome.enterprise(firm));
    }
}
