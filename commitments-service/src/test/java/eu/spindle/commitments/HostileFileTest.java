package eu.spindle.commitments;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that would exhaust the heap of production are rejected. */
@SpindleTest
class HostileFileTest {

    @Autowired
    Api api;

    @Autowired
    TestDatabase place;

    @Test
    void areRefusedAtTheHeapOfProduction() {
        var association = People.active(api);
        var files = new ArrayList<HostileFile>();
        files.addAll(HostileTables.tables(
                List.of("legalName", "registerNumber", "country", "nace", "employees"),
                List.of("Dreher", "FN 1", "AT", "28.41", "10"),
                4));
        files.addAll(
                HostileJson.json(
                        "{\"legalName\":\"x\",\"registerNumber\":\"FN 2\",\"country\":\"AT\",\"nace\":\"28.41\",\"employees\":%s}"));
        files.addAll(HostileDocuments.pictures());
        files.addAll(HostilePacks.packs());

        try (var service = ServiceProcess.start(CommitmentsService.class, "commitments", place)) {
            var admin = service.api().as(People.admin(association));
            var etag = admin.get("/association").expect(200).etag();
            new HostileFileRunner(service)
                    .feed(
                            files,
                            file -> switch (file.kind()) {
                                case TABLE, DOCUMENT ->
                                    People.upload(
                                            service.api().as(People.admin(association)), "x.csv", file.content(), null);
                                case JSON ->
                                    service.api()
                                            .as(People.admin(association))
                                            .send(
                                                    "POST",
                                                    "/enterprises",
                                                    "application/json",
                                                    BodyPublishers.ofByteArray(file.content()));
                                case PICTURE ->
                                    service.api()
                                            .as(People.admin(association))
                                            .send(
                                                    "PUT",
                                                    "/association/logo",
                                                    "image/png",
                                                    BodyPublishers.ofByteArray(file.content()),
                                                    "If-Match",
                                                    etag);
                                case PACK -> TestPack.load(service.api().as(TestCaller.steward()), "9", file.content());
                            },
                            answer ->
                                    answer.json().path("counts").path("created").asInt(1)
                                                    + answer.json()
                                                            .path("counts")
                                                            .path("updated")
                                                            .asInt(1)
                                            > 0);
        }
    }
}
