package eu.spindle.monitoring;

import static org.awaitility.Awaitility.await;

import eu.spindle.monitoring.definition.PackFixtures;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.Api;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** A programme with its pack, and associations with firms, told by events as the other services tell them. */
final class MonitoringFixture {

    final String programme;
    private final Api api;
    private final Outbox outbox;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    MonitoringFixture(Api api, Outbox outbox, JdbcClient database, PlatformTransactionManager transactions) {
        this("wood-" + UUID.randomUUID().toString().substring(0, 8), api, outbox, database, transactions);
    }

    MonitoringFixture(
            String programme, Api api, Outbox outbox, JdbcClient database, PlatformTransactionManager transactions) {
        this.programme = programme;
        this.database = database;
        this.api = api;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        Api.Answer loaded = loadPack(PackFixtures.ofProgramme(programme).zip());
        if (loaded.status() != 200) {
            loaded.expect(201);
        }
    }

    Api.Answer loadPack(byte[] zip) {
        return loadPack(zip, "1.0");
    }

    Api.Answer loadPack(byte[] zip, String version) {
        return steward().send("PUT", "/packs/" + version, "application/zip", BodyPublishers.ofByteArray(zip));
    }

    /** commitments-service publishes the content of a version that was loaded last. */
    void publish(String version) {
        publish(version, loaded(version));
    }

    /** commitments-service publishes a content of a version. */
    void publish(String version, String hash) {
        var body = catalogue(version, hash);
        Scope.ofSector(programme)
                .run(() -> transaction.executeWithoutResult(
                        status -> outbox.add("spindle.catalogue", "catalogue.published", UUID.randomUUID(), body)));
    }

    /** Whether a content of the version is published here, loaded or not. */
    boolean isPublished(String version) {
        return Scope.ofSector(programme)
                        .call(() -> transaction.execute(
                                status -> database.sql("select count(*) from published_pack where version = ?")
                                        .param(version)
                                        .query(Integer.class)
                                        .single()))
                > 0;
    }

    private Map<String, String> catalogue(String version, String hash) {
        return Map.of("programme", programme, "version", version, "sha256", hash);
    }

    private String loaded(String version) {
        return Scope.ofSector(programme)
                .call(() -> transaction.execute(status -> database.sql(
                                "select hash from pack where version = ? order by loaded_at desc limit 1")
                        .param(version)
                        .query(String.class)
                        .single()));
    }

    /** The gateway, which asks for the public pages in nobody's name. */
    Api.As anybody() {
        return api.as(new TestCaller(UUID.randomUUID(), "public", programme, null, null, null, List.of()));
    }

    Api.As steward() {
        return api.as(new TestCaller(
                UUID.randomUUID(), "person", programme, null, null, null, List.of(Role.PROGRAMME_STEWARD)));
    }

    Home association() {
        return association("1.0");
    }

    /** An association that has adopted a version of the catalogue. */
    Home association(String version) {
        return new Home(TestAssociation.random(), version);
    }

    /** How many firms of the programme, members of its associations, the sector body knows of. */
    int members() {
        return Scope.ofSector(programme)
                .call(() -> transaction.execute(
                        status -> database.sql("select coalesce(sum(members), 0) from association_base")
                                .query(Integer.class)
                                .single()));
    }

    /** The owner of a firm, as the sector body knows it now; null for none. */
    UUID ownerOf(UUID firm) {
        return Scope.ofSector(programme)
                .call(() -> transaction.execute(
                        status -> database.sql("select owner from firm_owner where firm = ? and current")
                                .param(firm)
                                .query(UUID.class)
                                .optional()
                                .orElse(null)));
    }

    /** An association that has adopted the catalogue. */
    final class Home {

        final TestAssociation association;

        private Home(TestAssociation association, String version) {
            this.association = association;
            tell(
                    "spindle.associations",
                    "association.changed",
                    association.id(),
                    Map.of(
                            "slug",
                            association.slug(),
                            "country",
                            "AT",
                            "locale",
                            "de",
                            "timeZone",
                            "Europe/Vienna",
                            "languages",
                            List.of("de"),
                            "status",
                            "active"));
            tell("spindle.catalogue", "catalogue.adopted", association.id(), catalogue(version, loaded(version)));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> isKnown() && officer().get("/indicators").status() == 200);
        }

        /** Events of two topics come in any order. */
        private boolean isKnown() {
            return Scope.of(programme, association.id())
                            .call(() -> transaction.execute(status -> database.sql("select count(*) from association")
                                    .query(Integer.class)
                                    .single()))
                    > 0;
        }

        /** It adopts another version of the catalogue; its cycles stay with theirs. */
        void adopts(String version) {
            tell("spindle.catalogue", "catalogue.adopted", association.id(), catalogue(version, loaded(version)));
            await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> officer()
                                    .get("/indicators")
                                    .json()
                                    .path("version")
                                    .asString(),
                            version::equals);
        }

        Api.As officer() {
            return person(null, Role.ASSOCIATION_OFFICER);
        }

        Api.As person(UUID enterprise, Role... roles) {
            return personOf(UUID.randomUUID(), enterprise, roles);
        }

        Api.As personOf(UUID id, UUID enterprise, Role... roles) {
            return api.as(new TestCaller(
                    id, "person", programme, association.id(), association.slug(), enterprise, List.of(roles)));
        }

        /** A firm that the members' register knows. */
        UUID firm(String name, String sizeClass) {
            UUID id = UUID.randomUUID();
            tell(
                    "spindle.enterprises",
                    "enterprise.changed",
                    id,
                    Map.of("name", name, "sizeClass", sizeClass, "country", "AT", "status", "active"));
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            officer().get("/enterprises/" + id + "/indicators").status() == 200);
            return id;
        }

        /** Many firms that the members' register knows at once; that comes to be known here by and by. */
        void importOf(int firms) {
            for (int number = 0; number < firms; number++) {
                tell(
                        "spindle.enterprises",
                        "enterprise.changed",
                        UUID.randomUUID(),
                        Map.of("name", "Firm " + number, "sizeClass", "small", "country", "AT", "status", "active"));
            }
        }

        /** It is a member no more; that comes to be known here by and by. */
        void leaves(UUID firm) {
            tell(
                    "spindle.enterprises",
                    "enterprise.changed",
                    firm,
                    Map.of("name", "Gone", "sizeClass", "small", "country", "AT", "status", "left"));
        }

        /** A group owns it from now on, or nobody; that is known here when this returns. */
        void belongsTo(UUID firm, UUID owner) {
            var body = new HashMap<String, Object>(
                    Map.of("name", "Of a group", "sizeClass", "medium", "country", "AT", "status", "active"));
            if (owner != null) {
                body.put("owner", owner);
            }
            tell("spindle.enterprises", "enterprise.changed", firm, body);
            await().atMost(Duration.ofSeconds(20)).until(() -> Objects.equals(ownerOf(firm), owner));
        }

        UUID openCycle() {
            return openCycle(List.of()).expect(201).id();
        }

        /** A cycle in which a report answers at least these data points. */
        Api.Answer openCycle(List<String> minimum) {
            LocalDate today = TestAssociation.today();
            return officer()
                    .post(
                            "/cycles",
                            Map.of(
                                    "year", today.getYear() - 1,
                                    "opens", today.minusDays(5).toString(),
                                    "due", today.plusDays(5).toString(),
                                    "graceEnd", today.plusDays(9).toString(),
                                    "minimum", minimum));
        }

        /** Does something in the database, as the association's service does. */
        void within(Consumer<TransactionStatus> work) {
            Scope.of(programme, association.id()).run(() -> transaction.executeWithoutResult(work));
        }

        /** Enters, hands in and approves a firm's figures. */
        void approved(UUID cycle, UUID firm, Map<String, String> figures) {
            String path = "/cycles/" + cycle + "/submissions/" + firm;
            Api.As owner = person(firm, Role.ENTERPRISE_LEAD);
            String seen = owner.patch(path, Map.of("figures", figures), "If-Match", "\"0\"")
                    .expect(200)
                    .etag();
            seen = owner.send("POST", path + "/submission", null, "If-Match", seen)
                    .expect(200)
                    .etag();
            officer().send("POST", path + "/approval", null, "If-Match", seen).expect(200);
        }

        /** Closes the cycle before its time. */
        void close(UUID cycle) {
            String seen = officer().get("/cycles/" + cycle).etag();
            officer()
                    .send("POST", "/cycles/" + cycle + "/closing", Map.of("reason", "All in"), "If-Match", seen)
                    .expect(200);
        }

        /** Opens a closed cycle again for all firms. */
        void reopen(UUID cycle) {
            LocalDate today = TestAssociation.today();
            reopen(cycle, today.plusDays(20), today.plusDays(30));
        }

        /** Opens a closed cycle again until these days. */
        void reopen(UUID cycle, LocalDate due, LocalDate graceEnd) {
            Map<String, String> days =
                    Map.of("due", due.toString(), "graceEnd", graceEnd.toString(), "reason", "The fair was late");
            String seen = officer().get("/cycles/" + cycle).etag();
            officer()
                    .send("POST", "/cycles/" + cycle + "/reopening", days, "If-Match", seen)
                    .expect(200);
        }

        private void tell(String topic, String type, UUID aggregate, Map<String, ?> body) {
            Scope.of(programme, association.id())
                    .run(() -> transaction.executeWithoutResult(status -> outbox.add(topic, type, aggregate, body)));
        }
    }

    /** Figures in which nothing is wrong. */
    static Map<String, String> orderly() {
        return Map.of(
                "emp_start",
                "41",
                "emp_end",
                "43",
                "emp_trained",
                "12",
                "hours_worked",
                "70000",
                "acc_rec",
                "2",
                "waste",
                "1200.5",
                "policy",
                "true",
                "steps",
                "3");
    }
}
