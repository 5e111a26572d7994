package eu.spindle.monitoring;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestDatabase;
import eu.spindle.test.hostile.HostileDocuments;
import eu.spindle.test.hostile.HostileFile;
import eu.spindle.test.hostile.HostileFileRunner;
import eu.spindle.test.hostile.HostileJson;
import eu.spindle.test.hostile.HostilePacks;
import eu.spindle.test.hostile.HostileTables;
import eu.spindle.test.hostile.ServiceProcess;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Files that would exhaust the heap of production, or that hide active content, are rejected. */
@SpindleTest
class HostileFileTest {

    @Autowired
    Api api;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestDatabase place;

    @Test
    void areRefusedAtTheHeapOfProduction() {
        var fixture = new MonitoringFixture(api, outbox, database, transactions);
        MonitoringFixture.Home home = fixture.association();
        UUID firm = home.firm("Drehwerk Muster", "medium");
        UUID cycle = home.openCycle();
        var officer = new TestCaller(
                UUID.randomUUID(),
                "person",
                fixture.programme,
                home.association.id(),
                home.association.slug(),
                null,
                List.of(Role.ASSOCIATION_OFFICER));
        var steward = new TestCaller(
                UUID.randomUUID(), "person", fixture.programme, null, null, null, List.of(Role.PROGRAMME_STEWARD));

        var files = new ArrayList<HostileFile>();
        files.addAll(HostileTables.tables(
                List.of("enterprise", "emp_end", "waste"), List.of("Drehwerk Muster", "abc", "1"), 2));
        files.addAll(HostileJson.json(
                "{\"entries\":[{\"enterprise\":\"" + firm + "\",\"dataPoint\":\"waste\",\"value\":%s}]}"));
        files.addAll(HostileDocuments.documents());
        files.addAll(HostilePacks.packs());

        try (var service = ServiceProcess.start(MonitoringService.class, "monitoring", place)) {
            String entries = "/cycles/" + cycle + "/entries?dryRun=false";
            String evidence = "/cycles/" + cycle + "/submissions/" + firm + "/evidence";
            new HostileFileRunner(service)
                    .feed(
                            files,
                            file -> {
                                Api.As caller =
                                        service.api().as(file.kind() == HostileFile.Kind.PACK ? steward : officer);
                                return switch (file.kind()) {
                                    case TABLE, PICTURE ->
                                        caller.send(
                                                "POST",
                                                entries,
                                                "text/csv",
                                                BodyPublishers.ofByteArray(file.content()));
                                    case JSON ->
                                        caller.send(
                                                "POST",
                                                entries,
                                                "application/json",
                                                BodyPublishers.ofByteArray(file.content()));
                                    case DOCUMENT ->
                                        EvidenceTest.upload(
                                                caller,
                                                evidence,
                                                "x.pdf",
                                                file.content(),
                                                Map.of("dataPoints", "waste"));
                                    case PACK ->
                                        caller.send(
                                                "PUT",
                                                "/packs/9",
                                                "application/zip",
                                                BodyPublishers.ofByteArray(file.content()));
                                };
                            },
                            answer -> answer.status() != 200
                                    || answer.json().path("created").asInt(1)
                                                    + answer.json()
                                                            .path("updated")
                                                            .asInt(1)
                                            > 0);
        }
    }
}
