package eu.spindle.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import eu.spindle.local.demo.call.Actor;
import eu.spindle.local.demo.call.Answer;
import eu.spindle.local.demo.call.Api;
import eu.spindle.local.demo.call.Refused;
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

/** The reporting cycles: how they open, how firms enter, hand in and are approved, and how they close. */
final class Reporting {

    private static final Set<String> HANDED_IN = Set.of("submitted", "in-review", "returned", "approved");
    private static final int PATIENCE = 120;

    private final Api api;
    private final Steps steps;
    private final Journal journal;
    private final Instant now;

    Reporting(Api api, Journal journal, Instant now) {
        this.api = api;
        this.steps = new Steps(api);
        this.journal = journal;
        this.now = now;
    }

    static String cycle(House house, int year) {
        return house.key(null, "cycle-" + year);
    }

    /** Everything of the cycles of an association. */
    List<Act> acts(House house) {
        List<Act> acts = new ArrayList<>();
        for (int year : DemoProgramme.CLOSED_YEARS) {
            closed(house, year, acts);
        }
        open(house, DemoProgramme.OPEN_YEAR, acts);
        return acts;
    }

    private void closed(House house, int year, List<Act> acts) {
        LocalDate opens = LocalDate.of(year + 1, 3, 1);
        LocalDate due = LocalDate.of(year + 1, 4, 30);
        LocalDate graceEnd = LocalDate.of(year + 1, 6, 15);
        acts.add(new Act(house.at(opens, 6, 0), cycle(house, year), () -> open(house, year, opens, due, graceEnd)));
        for (DemoFirm firm : house.data().firms()) {
            DemoBehaviour behaviour = DemoProgramme.submission(firm, year).behaviour();
            int week = Dice.of(firm, "week" + year, 7);
            switch (behaviour) {
                case ON_TIME -> straight(house, firm, year, opens.plusDays(8 + 7L * week), acts);
                case LATE -> straight(house, firm, year, due.plusDays(4 + 5L * (week % 5)), acts);
                case RETURNED_ONCE -> detour(house, firm, year, opens.plusDays(8 + 7L * (week % 5)), acts);
                default -> {} // never handed in
            }
        }
        acts.add(new Act(house.at(LocalDate.of(year + 1, 6, 12), 9, 0), cycle(house, year) + "/close", () -> {
            String path = house.monitoring("/cycles/" + journal.required(cycle(house, year)));
            Map<String, String> reason =
                    Map.of("reason", house.say("Alle Meldungen sind geprüft.", "Se han revisado todos los informes."));
            return steps.take(house.cast().officer(), path, "/closing", reason, "", Set.of("CLOSED", "closed"));
        }));
    }

    /** Handed in, and approved a week later. */
    private void straight(House house, DemoFirm firm, int year, LocalDate day, List<Act> acts) {
        acts.add(handIn(house, firm, year, day, "hand-in"));
        acts.add(approve(house, firm, year, day.plusDays(7)));
    }

    /** Handed in, returned, handed in again, approved. */
    private void detour(House house, DemoFirm firm, int year, LocalDate day, List<Act> acts) {
        acts.add(handIn(house, firm, year, day, "hand-in"));
        acts.add(giveBack(house, firm, year, day.plusDays(5)));
        acts.add(new Act(house.at(day.plusDays(9), 11, 20), house.key(firm, year + "/again"), () -> {
            String path = path(house, firm, year);
            Map<String, String> comment = Map.of(
                    "hours_worked", house.say("Mit der Lohnverrechnung abgeglichen.", "Conciliado con las nóminas."));
            String seen = api.get(house.cast().enters(firm), path).expect(200).etag();
            Answer edited = api.patch(house.cast().enters(firm), path, Map.of("comments", comment), seen);
            return steps.take(
                    house.cast().owner(firm),
                    path,
                    "/submission",
                    null,
                    edited.etag(),
                    Set.of("submitted", "approved"));
        }));
        acts.add(approve(house, firm, year, day.plusDays(14)));
    }

    private void open(House house, int year, List<Act> acts) {
        LocalDate today = LocalDate.ofInstant(now, house.data().timeZone());
        LocalDate opens = today.minusDays(40);
        acts.add(new Act(
                house.at(opens, 6, 0),
                cycle(house, year),
                () -> open(house, year, opens, today.plusDays(35), today.plusDays(65))));
        for (DemoFirm firm : house.data().firms()) {
            LocalDate day = opens.plusDays(5 + 4L * Dice.of(firm, "day" + year, 6));
            DemoBehaviour behaviour = DemoProgramme.submission(firm, year).behaviour();
            if (behaviour == DemoBehaviour.DRAFT) {
                acts.add(new Act(
                        house.at(day, 10, 5),
                        house.key(firm, year + "/draft"),
                        () -> enter(house, firm, year, 55 + Dice.of(firm, "part", 35), false)));
            } else if (behaviour == DemoBehaviour.SUBMITTED) {
                acts.add(handIn(house, firm, year, day, "hand-in"));
                switch (Dice.of(firm, "review", 6)) {
                    case 0, 1, 2 -> acts.add(approve(house, firm, year, day.plusDays(6)));
                    case 3 -> acts.add(giveBack(house, firm, year, day.plusDays(6)));
                    case 4 ->
                        acts.add(new Act(
                                house.at(day.plusDays(6), 15, 10),
                                house.key(firm, year + "/review"),
                                () -> steps.take(
                                        house.cast().officer(),
                                        path(house, firm, year),
                                        "/review",
                                        null,
                                        etag(house, firm, year),
                                        Set.of("in-review"))));
                    default -> {} // still waits
                }
            }
        }
    }

    private Act handIn(House house, DemoFirm firm, int year, LocalDate day, String name) {
        return new Act(
                house.at(day, 9, 15), house.key(firm, year + "/" + name), () -> enter(house, firm, year, 100, true));
    }

    private Act approve(House house, DemoFirm firm, int year, LocalDate day) {
        return new Act(
                house.at(day, 14, 30),
                house.key(firm, year + "/approve"),
                () -> steps.take(
                        house.cast().officer(),
                        path(house, firm, year),
                        "/approval",
                        null,
                        etag(house, firm, year),
                        Set.of("approved")));
    }

    private Act giveBack(House house, DemoFirm firm, int year, LocalDate day) {
        Map<String, String> reason = Map.of(
                "reason",
                house.say(
                        "Bitte die Arbeitsstunden mit der Lohnverrechnung vergleichen.",
                        "Por favor, comparen las horas trabajadas con las nóminas."));
        return new Act(
                house.at(day, 13, 45),
                house.key(firm, year + "/return"),
                () -> steps.take(
                        house.cast().officer(),
                        path(house, firm, year),
                        "/return",
                        reason,
                        etag(house, firm, year),
                        Set.of("returned")));
    }

    private String open(House house, int year, LocalDate opens, LocalDate due, LocalDate graceEnd)
            throws InterruptedException {
        Map<String, Object> opening =
                Map.of("year", year, "opens", opens.toString(), "due", due.toString(), "graceEnd", graceEnd.toString());
        Actor officer = house.cast().officer();
        // The adoption and the firms come to the service by events.
        for (int tries = 1; ; tries++) {
            Answer opened = api.post(
                    officer, house.monitoring("/cycles"), opening, "Idempotency-Key", Api.key(cycle(house, year)));
            String id = opened.ok() ? opened.text("id") : existing(house, year);
            if (!id.isEmpty() && knowsAll(house, id)) {
                return id;
            }
            if (tries == PATIENCE) {
                opened.expect(201);
                throw new Refused("Not every firm of " + house.slug() + " has come to monitoring-service", 0);
            }
            Thread.sleep(500);
        }
    }

    private String existing(House house, int year) throws InterruptedException {
        Answer cycles =
                api.get(house.cast().officer(), house.monitoring("/cycles")).expect(200);
        for (JsonNode cycle : cycles.body().path("cycles")) {
            if (cycle.path("year").asInt() == year) {
                return cycle.path("id").asText();
            }
        }
        return "";
    }

    private boolean knowsAll(House house, String cycle) throws InterruptedException {
        Answer shown = api.get(house.cast().officer(), house.monitoring("/cycles/" + cycle + "/submissions"))
                .expect(200);
        return shown.body().path("submissions").size() >= house.data().firms().size();
    }

    /** Types in a share of the figures, says why where it is asked, and hands in if wished. */
    private String enter(House house, DemoFirm firm, int year, int percent, boolean handIn)
            throws InterruptedException {
        String path = path(house, firm, year);
        Actor who = house.cast().enters(firm);
        Map<String, String> figures =
                new TreeMap<>(DemoProgramme.submission(firm, year).figures());
        figures.keySet().removeIf(code -> Dice.of(firm, "entered " + code, 100) >= percent);
        Answer entered = api.patch(who, path, Map.of("figures", figures), "\"0\"");
        if (!entered.ok()) {
            Answer now = api.get(who, path).expect(200);
            if (HANDED_IN.contains(now.text("state"))) {
                return now.etag();
            }
            entered =
                    api.patch(who, path, Map.of("figures", figures), now.etag()).expect(200);
        }
        Map<String, String> comments = comments(house, entered.body().path("findings"));
        if (handIn && !comments.isEmpty()) {
            entered = api.patch(who, path, Map.of("comments", comments), entered.etag())
                    .expect(200);
        }
        return handIn
                ? steps.take(house.cast().owner(firm), path, "/submission", null, entered.etag(), HANDED_IN)
                : entered.etag();
    }

    private static Map<String, String> comments(House house, JsonNode findings) {
        Map<String, String> comments = new HashMap<>();
        for (JsonNode finding : findings) {
            if (!finding.path("commented").asBoolean()) {
                String field = finding.path("fields").path(0).asText();
                comments.put(field, comment(house, finding.path("code").asText()));
            }
        }
        return comments;
    }

    private static String comment(House house, String finding) {
        return switch (finding) {
            case "changed-much" ->
                house.say(
                        "Geprüft: im Vorjahr lief die neue Linie noch nicht.",
                        "Comprobado: el año anterior la nueva línea aún no estaba en marcha.");
            case "implausible" ->
                house.say(
                        "Geprüft, der Wert stimmt: wir fertigen in kleinen Losen.",
                        "Comprobado, el valor es correcto: fabricamos series pequeñas.");
            default -> house.say("Mit der Buchhaltung abgeglichen.", "Conciliado con la contabilidad.");
        };
    }

    private String etag(House house, DemoFirm firm, int year) {
        return journal.find(house.key(firm, year + "/again"))
                .or(() -> journal.find(house.key(firm, year + "/return")))
                .orElseGet(() -> journal.required(house.key(firm, year + "/hand-in")));
    }

    private String path(House house, DemoFirm firm, int year) {
        return house.monitoring(
                "/cycles/" + journal.required(cycle(house, year)) + "/submissions/" + house.enterprise(firm));
    }
}
