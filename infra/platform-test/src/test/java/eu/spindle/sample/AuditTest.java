package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.audit.VerifyAudit;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@SpindleTest
class AuditTest {

    private final TestCaller admin = TestCaller.of(TestAssociation.random(), Role.ASSOCIATION_ADMIN);

    @TempDir
    Path folder;

    @Autowired
    Api api;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void manyWriteAtOnce() throws Exception {
        Callable<Api.Answer> write =
                () -> api.as(admin).post("/notes", Map.of("text", "x")).expect(201);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var written : threads.invokeAll(java.util.Collections.nCopies(20, write))) {
                written.get();
            }
        }
    }

    @Test
    void isWholeAfterConcurrentWrites() throws IOException {
        var log = export();
        assertThat(log).hasSize(21);
        assertThat(VerifyAudit.faultIn(written(log))).isEmpty();
    }

    @Test
    void tellsWhenAnEntryIsChangedLeftOutOrTheEndIsCutOff() throws IOException {
        assertThat(faultAfter(log -> replaced(log, 4, log.get(4).replace("note.written", "note.burned"))))
                .contains("Entry 5 was changed");
        assertThat(faultAfter(log -> {
                    log.remove(7);
                    return log;
                }))
                .contains("Entry 9");
        assertThat(faultAfter(log -> {
                    log.remove(19);
                    return log;
                }))
                .contains("checkpoint");
        assertThat(faultAfter(log -> replaced(log, 20, log.get(20).replace("\"signature\":\"", "\"signature\":\"AA"))))
                .contains("checkpoint");
    }

    @Test
    void canBeChangedByNobodyWithTheServicesRole() throws SQLException {
        try (var app = database.asApp();
                var statement = app.createStatement()) {
            for (var attempt :
                    List.of("update audit_entry set act = 'x'", "delete from audit_entry", "truncate audit_entry")) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> statement.execute(attempt)))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private String faultAfter(UnaryOperator<List<String>> tampering) throws IOException {
        return VerifyAudit.faultIn(written(tampering.apply(new java.util.ArrayList<>(export()))))
                .orElse("none");
    }

    private static List<String> replaced(List<String> log, int line, String by) {
        log.set(line, by);
        return log;
    }

    private List<String> export() {
        return api.as(admin).get("/audit-log").expect(200).text().lines().toList();
    }

    private Path written(List<String> log) throws IOException {
        return Files.write(folder.resolve("audit-log.ndjson"), log);
    }
}
