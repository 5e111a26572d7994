package eu.spindle.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import eu.spindle.local.demo.call.Actor;
import eu.spindle.local.demo.call.Api;
import eu.spindle.local.demo.call.InternalApi;
import eu.spindle.local.demo.call.ServiceClocks;
import eu.spindle.local.demo.call.Session;
import eu.spindle.local.home.Addresses;
import eu.spindle.local.home.Home;
import eu.spindle.local.home.Port;
import eu.spindle.local.home.Secrets;
import eu.spindle.local.process.Progress;
import eu.spindle.packs.demo.DemoAssociation;
import eu.spindle.packs.demo.DemoProgramme;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Loads the demo programme into a running system, once: what an earlier, interrupted load had done is left as it is.
 * The services' clocks run in the past meanwhile, and are put right whatever happens.
 */
public final class DemoLoader {

    private static final LocalDate BEGINS = LocalDate.of(2024, 1, 15);

    private final Home home;
    private final Addresses addresses;
    private final Secrets secrets;
    private final Progress progress;
    private final ServiceClocks clocks;

    public DemoLoader(Home home, Addresses addresses, Secrets secrets, Progress progress) {
        this.home = home;
        this.addresses = addresses;
        this.secrets = secrets;
        this.progress = progress;
        this.clocks = new ServiceClocks(addresses, secrets);
    }

    /** Whether everything has been loaded. */
    public boolean done() {
        return Files.exists(marker());
    }

    /** Loads what is not loaded yet; a failure is reported, not thrown, since the system runs without it. */
    public void load() {
        Instant begun = Instant.now();
        try {
            try {
                play();
            } finally {
                clocks.reset();
            }
            Files.writeString(marker(), begun + "\n");
            progress.say(
                    "demo",
                    "loaded in %d s: sign in and have a look"
                            .formatted(Duration.between(begun, Instant.now()).toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            progress.say("demo", "not fully loaded, the next ./spindle up continues: " + e.getMessage());
        }
    }

    private Path marker() {
        return home.data().resolve("demo-loaded");
    }

    private void play() throws IOException, InterruptedException {
        clocks.reset();
        Instant now = Instant.now();
        Api api = new Api(addresses.gateway());
        LoadJournal journal = new LoadJournal(home.data().resolve("demo-journal"));
        List<DemoStep> acts = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            InternalApi internal =
                    new InternalApi(api, new Api(addresses.http(Port.COMMITMENTS)), secrets.get(Secrets.OPERATOR));
            DemoPeopleLoader peopleLoader = new DemoPeopleLoader(api, internal, http, addresses.gateway());
            for (DemoHome demoHome : demoHomes(api, peopleLoader)) {
                acts.addAll(new ReportingSteps(api, journal, now).acts(demoHome));
                acts.addAll(new PledgeSteps(api, journal, now).acts(demoHome));
                acts.addAll(new TicketSteps(api, journal, now).acts(demoHome));
            }
            // By the real clock, since the gateway asks it whether a token is still good.
            clocks.reset();
            peopleLoader.giveTokens();
            Timeline timeline = new Timeline(clocks, journal, progress);
            timeline.play(acts);
            clocks.reset();
            peopleLoader.leave();
            tell(timeline.refused());
        }
    }

    private List<DemoHome> demoHomes(Api api, DemoPeopleLoader peopleLoader) throws IOException, InterruptedException {
        AssociationSetup founding = new AssociationSetup(api, Actor.bearer(secrets.token()));
        clocks.set(BEGINS.atTime(8, 0).toInstant(java.time.ZoneOffset.UTC));
        progress.say("demo", "loading the programme");
        founding.loadProgramme();
        List<DemoHome> demoHomes = new ArrayList<>();
        for (DemoAssociation data : DemoProgramme.associations()) {
            progress.say(
                    "demo",
                    "setting up %s with %d firms"
                            .formatted(data.slug(), data.firms().size()));
            String id = founding.register(data);
            JsonNode invitation = founding.inviteAdmin(id, DemoPeopleLoader.email(data, "admin"), data.language());
            Session admin = peopleLoader.admin(data, id, invitation);
            founding.configure(data, admin);
            Map<String, String> enterprises = founding.importMembers(data, admin);
            DemoPeople people = peopleLoader.people(founding, data, id, admin, enterprises);
            demoHomes.add(new DemoHome(data, enterprises, founding.titles(data, admin), people));
        }
        return demoHomes;
    }

    private void tell(List<String> refused) throws IOException {
        if (!refused.isEmpty()) {
            Path log = home.log("demo");
            Files.write(log, refused);
            progress.say("demo", "%d steps were rejected, see %s".formatted(refused.size(), log));
        }
    }
}
