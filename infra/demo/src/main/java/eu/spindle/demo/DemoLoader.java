package eu.spindle.demo;

import com.fasterxml.jackson.databind.JsonNode;
import eu.spindle.demo.call.Api;
import eu.spindle.demo.call.InternalApi;
import eu.spindle.demo.call.ServiceClocks;
import eu.spindle.demo.call.Session;
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
import java.util.function.Consumer;

/**
 * Loads the demo programme into a running system, once: what an earlier, interrupted load had done is left as it is.
 * The services' clocks run in the past meanwhile, and are put right whatever happens.
 */
public final class DemoLoader {

    private static final LocalDate BEGINS = LocalDate.of(2024, 1, 15);

    private final DemoTarget target;
    private final Path folder;
    private final Path log;
    private final Consumer<String> progress;
    private final ServiceClocks clocks;

    /**
     * Loads into this target.
     *
     * @param folder where is written how far it has come
     * @param log where the steps are listed that were refused
     * @param progress hears a line whenever there is something to tell
     */
    public DemoLoader(DemoTarget target, Path folder, Path log, Consumer<String> progress) {
        this.target = target;
        this.folder = folder;
        this.log = log;
        this.progress = progress;
        this.clocks = new ServiceClocks(target.management(), target.clockSetter());
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
            progress.accept("loaded in %d s: sign in and have a look"
                    .formatted(Duration.between(begun, Instant.now()).toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            progress.accept("not fully loaded, the next start continues: " + e.getMessage());
        }
    }

    private Path marker() {
        return folder.resolve("demo-loaded");
    }

    private void play() throws IOException, InterruptedException {
        clocks.reset();
        Instant now = Instant.now();
        Api api = new Api(target.gateway());
        LoadJournal journal = new LoadJournal(folder.resolve("demo-journal"));
        List<DemoStep> history = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            InternalApi internal = new InternalApi(api, new Api(target.commitments()), target.operator());
            DemoPeopleLoader peopleLoader = new DemoPeopleLoader(api, internal, http, target.gateway());
            for (DemoHome demoHome : demoHomes(api, peopleLoader)) {
                history.addAll(new ReportingSteps(api, journal, now).steps(demoHome));
                history.addAll(new PledgeSteps(api, journal, now).steps(demoHome));
                history.addAll(new TicketSteps(api, journal, now).steps(demoHome));
            }
            // By the real clock, since the gateway asks it whether a token is still good.
            clocks.reset();
            peopleLoader.giveTokens();
            Timeline timeline = new Timeline(clocks, journal, progress);
            timeline.play(history);
            clocks.reset();
            peopleLoader.leave();
            tell(timeline.refused());
        }
    }

    private List<DemoHome> demoHomes(Api api, DemoPeopleLoader peopleLoader) throws IOException, InterruptedException {
        AssociationSetup founding = new AssociationSetup(api, target.steward());
        clocks.set(BEGINS.atTime(8, 0).toInstant(java.time.ZoneOffset.UTC));
        progress.accept("loading the programme");
        founding.loadProgramme();
        List<DemoHome> demoHomes = new ArrayList<>();
        for (DemoAssociation data : DemoProgramme.associations()) {
            progress.accept("setting up %s with %d firms"
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
            Files.write(log, refused);
            progress.accept("%d steps were rejected, see %s".formatted(refused.size(), log));
        }
    }
}
