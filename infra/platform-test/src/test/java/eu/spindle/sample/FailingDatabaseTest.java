package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TcpProxy;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A silent, unreachable or full database is not reported as the caller's error, and requests do not queue up behind it.
 */
@SpindleTest
@Import(FailingDatabaseTest.Proxied.class)
class FailingDatabaseTest {

    private static final int CALLERS = 200;

    private final TestAssociation association = TestAssociation.random();
    private final TestCaller contributor = TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_CONTRIBUTOR);

    @Autowired
    Api api;

    @Autowired
    TcpProxy line;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalManagementPort
    int management;

    @TestConfiguration(proxyBeanMethods = false)
    static class Proxied {

        @Bean
        TcpProxy line(TestDatabase database) {
            var server = URI.create(database.url().substring("jdbc:".length()));
            return new TcpProxy(server.getHost(), server.getPort());
        }

        @Bean
        @Primary
        JdbcConnectionDetails throughTheLine(TestDatabase database, JdbcConnectionDetails direct, TcpProxy line) {
            var server = URI.create(database.url().substring("jdbc:".length()));
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return direct.getUsername();
                }

                @Override
                public String getPassword() {
                    return direct.getPassword();
                }

                @Override
                public String getJdbcUrl() {
                    return "jdbc:postgresql://localhost:%d%s".formatted(line.port(), server.getPath());
                }
            };
        }
    }

    @AfterEach
    void heal() {
        line.pass();
    }

    @Test
    void aSilentDatabaseIsReportedSoonAndNothingHappensTwice() throws Exception {
        write().expect(201);
        line.silence();
        var statuses = new ArrayList<Integer>();
        var begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Api.Answer> call = this::write;
            for (var answer : threads.invokeAll(Collections.nCopies(CALLERS, call))) {
                statuses.add(answer.get().status());
                assertThat(answer.get().problem(503)).isEqualTo("database-unavailable");
                assertThat(answer.get().header("Retry-After")).isEqualTo("5");
            }
        }
        assertThat(statuses).hasSize(CALLERS);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        line.pass();
        await().atMost(Duration.ofSeconds(5)).until(() -> write().status() == 201);
    }

    @Test
    void aDatabaseOutOfReachIsUnavailable() {
        line.cut();
        assertThat(write().problem(503)).isEqualTo("database-unavailable");
        line.pass();
        await().atMost(Duration.ofSeconds(5)).until(() -> write().status() == 201);
    }

    @Test
    void aFullDatabaseIsReportedToCallersAndInReadinessAndCanStillBeRead() throws Exception {
        var there = write().expect(201).id();
        assertThat(readiness()).contains("\"status\":\"UP\"");
        var before = count();
        asOwner("""
                create function no_space() returns trigger language plpgsql as $$
                begin raise exception 'could not extend file' using errcode = '53100'; end $$;
                create trigger no_space before insert on note for each row execute function no_space();
                create trigger no_space before insert on write_probe for each row execute function no_space()""");
        try {
            assertThat(write().problem(507)).isEqualTo("storage-full");
            assertThat(readiness()).contains("\"status\":\"DEGRADED\"", "has no space left");
            api.as(contributor).get("/notes/" + there).expect(200);
        } finally {
            asOwner("drop function no_space() cascade");
        }
        assertThat(readiness()).contains("\"status\":\"UP\"");
        assertThat(count()).isEqualTo(before);
    }

    private Api.Answer write() {
        return api.as(contributor).post("/notes", Map.of("text", "one"));
    }

    private long count() {
        return Scope.of(TestCaller.PROGRAMME, association.id())
                .call(() -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select count(*) from note")
                                .query(Long.class)
                                .single()));
    }

    private void asOwner(String sql) throws SQLException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private String readiness() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://localhost:" + management + "/actuator/health/readiness"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
