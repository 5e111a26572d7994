package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.audit.AuditVerdict;
import eu.spindle.platform.audit.TrustedCheckpoint;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
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
            for (var written : threads.invokeAll(Collections.nCopies(20, write))) {
                written.get();
            }
        }
    }

    @Test
    void provesAllThreeToWhoKnowsTheKey() throws IOException {
        var log = export(0);
        var verdict = verify(log, keyOf(log));
        assertThat(log).hasSize(22);
        assertThat(verdict.exitCode()).as(verdict.toString()).isZero();
        assertThat(verdict.lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("unchanged: entries 1 to 21 of " + admin.association()),
                        line -> assertThat(line).isEqualTo("complete from: entry 1, the first of the log"),
                        line -> assertThat(line)
                                .startsWith("complete until: entry 21, the last when it was signed at"));
    }

    @Test
    void provesNothingByItsOwnWord() {
        assertThatThrownBy(() -> VerifyAudit.verify(written(export(0)), Set.of(), List.of()))
                .hasMessageContaining("without a public key or a known checkpoint");
    }

    @Test
    void isRefusedWhenAnythingInItWasTouched() throws IOException {
        assertThat(faultAfter(log -> replace(log, 4, "note.written", "note.burned")))
                .contains("Entry 5 was changed");
        assertThat(faultAfter(log -> log.remove(7))).contains("Entry 9 does not follow entry 7");
        assertThat(faultAfter(log -> Collections.swap(log, 3, 4))).contains("Entry 5 does not follow entry 3");
        assertThat(faultAfter(log -> log.remove(log.size() - 2))).contains("entries before it are missing");
        assertThat(faultAfter(log -> log.subList(0, log.size() - 1).clear())).contains("entries before it are missing");
        assertThat(faultAfter(log -> replace(log, log.size() - 1, "\"signature\":\"", "\"signature\":\"AA")))
                .contains("signature");
        assertThat(faultAfter(log -> log.add(2, ""))).contains("neither an entry nor a checkpoint");
        assertThat(faultAfter(log -> log.addAll(log))).contains("does not follow");
    }

    @Test
    void isRefusedWhenItCanBeReadInTwoWays() throws IOException {
        assertThat(faultAfter(log -> replace(log, 4, "{", "{\"act\":\"note.burned\",")))
                .contains("Duplicate");
        assertThat(faultAfter(log -> replace(log, 4, "{", "{\"remark\":\"x\",")))
                .contains("remark");
        assertThat(faultAfter(log -> replace(log, 4, "\"seq\":5", "\"seq\":\"5\"")))
                .contains("neither");
        assertThat(faultAfter(log -> replace(log, 4, "\"seq\":5", "\"seq\":5.0")))
                .contains("neither");
        assertThat(faultAfter(log -> log.set(4, log.get(4) + "{}"))).contains("neither");
        assertThat(faultAfter(log -> replace(log, log.size() - 1, "{", "{\"seq\":21,")))
                .contains("seq");
        assertThat(faultAfter(log -> log.set(4, "5"))).contains("neither");
    }

    @Test
    void provesNoBeginningWhenItsHeadIsCut() throws IOException {
        var log = export(0);
        var key = keyOf(log);
        var noted = checkpoint(log, 5);
        log.subList(0, 5).clear();
        var verdict = verify(log, key);
        assertThat(verdict.exitCode()).as(verdict.toString()).isEqualTo(3);
        assertThat(verdict.completeFrom().proven()).isFalse();
        assertThat(verdict.unchanged().proven()).isTrue();
        assertThat(verify(log, key, noted).exitCode())
                .as("with the checkpoint before its first entry")
                .isZero();
        assertThat(verify(export(5), key, noted).exitCode())
                .as("as exported after that entry")
                .isZero();
    }

    @Test
    void isRefusedWhenCutOrReplacedAndSignedAnew() throws IOException {
        var log = export(0);
        var key = keyOf(log);
        var noted = checkpoint(log, 18);
        var forged = ForgedLog.chain(admin.association().toString(), 12);
        assertThat(verify(forged, key).fault()).contains("a key that you did not give");
        assertThat(verify(forged, noted).fault()).contains("its end was cut off");
        assertThat(verify(ForgedLog.chain(admin.association().toString(), 21), noted)
                        .fault())
                .contains("the log was replaced");
        var cut = new ArrayList<>(log.subList(0, 15));
        ForgedLog.seal(cut);
        assertThat(verify(cut, key).fault()).contains("a key that you did not give");
        assertThat(verify(cut, noted).fault()).contains("its end was cut off");
    }

    @Test
    void provesWhatAKnownCheckpointReaches() throws IOException {
        var log = export(0);
        assertThat(verify(log, checkpoint(log, 21)).exitCode()).isZero();
        var verdict = verify(log, checkpoint(log, 12));
        assertThat(verdict.exitCode()).isEqualTo(3);
        assertThat(verdict.completeFrom().proven()).isTrue();
        assertThat(verdict.unchanged().reason()).contains("only entries 1 to 12 are certain");
        assertThat(verdict.completeUntil().proven()).isFalse();
    }

    @Test
    void namesWhoFromOutsideReadsAFirmsDataOnceInAWhile() throws IOException {
        var firm = UUID.randomUUID();
        var path = "/enterprises/" + firm + "/figures";
        var home = new TestAssociation(admin.association(), admin.slug());
        var officer = TestCaller.of(home, Role.ASSOCIATION_OFFICER);
        var auditor = TestCaller.of(home, Role.AUDITOR);
        for (var reader : List.of(officer, officer, auditor, TestCaller.of(home, firm, Role.ENTERPRISE_LEAD))) {
            api.as(reader).get(path).expect(200);
        }
        var reads = entries("firm-data.read");
        assertThat(reads).hasSize(2).allMatch(entry -> entry.contains(firm.toString()));
        assertThat(reads.getFirst()).contains(officer.id().toString());
        assertThat(reads.getLast()).contains(auditor.id().toString());
    }

    @Test
    void neverRunsBackInTime() throws Exception {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Api.Answer>>();
            for (var task = 0; task < 60; task++) {
                tasks.add(() -> api.as(admin).post("/notes", Map.of("text", "at once")));
            }
            for (var written : writers.invokeAll(tasks)) {
                written.get().expect(201);
            }
        }
        var times = entries("note.written").stream()
                .map(entry -> Instant.parse(entry.replaceFirst("(?s).*\"at\":\"([^\"]+)\".*", "$1")))
                .toList();
        assertThat(times).hasSizeGreaterThanOrEqualTo(60).isSorted();
    }

    @Test
    void namesWhoWasRefused() throws IOException {
        var home = new TestAssociation(admin.association(), admin.slug());
        var stakeholder = TestCaller.of(home, Role.STAKEHOLDER);
        for (var attempt = 0; attempt < 3; attempt++) {
            api.as(stakeholder)
                    .get("/enterprises/" + UUID.randomUUID() + "/figures")
                    .expect(403);
            api.as(admin)
                    .get("/enterprises/" + new UUID(0, UUID.randomUUID().getLeastSignificantBits()) + "/figures")
                    .expect(404);
        }
        assertThat(entries("access.refused"))
                .satisfiesExactly(
                        refused -> assertThat(refused).contains(stakeholder.id().toString(), "403"),
                        hidden -> assertThat(hidden).contains(admin.id().toString(), "404"));
    }

    @Test
    void namesWhoWasRefusedUnderAKey() {
        var home = new TestAssociation(admin.association(), admin.slug());
        var nobody = TestCaller.of(home, Role.STAKEHOLDER);
        for (var key : List.of("first", "first", "second")) {
            api.as(nobody)
                    .send("POST", "/officers-only", Map.of("text", "x"), "Idempotency-Key", key)
                    .expect(403);
        }
        api.as(nobody).post("/officers-only", Map.of("text", "x")).expect(403);
        assertThat(entries("access.refused"))
                .satisfiesExactly(
                        refused -> assertThat(refused).contains(nobody.id().toString(), "403"));
    }

    @Test
    void isExportedPageByPage() throws IOException, SQLException {
        try (var app = database.asApp();
                var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('app.association_id', '" + admin.association() + "', true)");
            statement.execute("""
                    select append_to_audit_log(now(), (select jsonb_agg(jsonb_build_object(
                      'actor', 'x', 'act', 'x', 'subjectType', 'note', 'subject', n::text)) from generate_series(1, 2100) n))""");
            app.commit();
        }
        var log = export(0);
        assertThat(log).hasSize(20 + 2100 + 1 + 1);
        assertThat(verify(log, keyOf(log)).exitCode()).isZero();
    }

    @Test
    void hasWhatStewardsDid() throws IOException {
        var steward = TestCaller.steward();
        api.as(steward).get("/audit-log").expect(200);
        var log = api.as(steward).get("/audit-log").expect(200).text().lines().toList();
        assertThat(log.get(log.size() - 2))
                .contains("audit-log.exported", steward.id().toString());
        assertThat(verify(log, keyOf(log)).exitCode()).isZero();
        assertThat(api.as(admin).get("/p/machine-tools/api/sample/audit-log").problem(404))
                .isEqualTo("not-found");
    }

    private List<String> entries(String act) {
        return export(0).stream()
                .filter(line -> line.contains("\"act\":\"" + act + "\""))
                .toList();
    }

    @Test
    void growsThroughItsOwnFunctionAlone() throws SQLException {
        try (var app = database.asApp();
                var statement = app.createStatement()) {
            for (var attempt : List.of(
                    "update audit_entry set act = 'x'",
                    "delete from audit_entry",
                    "truncate audit_entry",
                    """
                    insert into audit_entry (association_id, seq, at, actor, act, subject_type, subject, previous_hash, hash)
                    values (gen_random_uuid(), 1, now(), 'x', 'x', 'x', 'x', 'x', 'x')""",
                    "update audit_head set seq = 0",
                    "delete from audit_head",
                    "insert into audit_head (association_id) values (gen_random_uuid())",
                    "select * from audit_head")) {
                assertThatThrownBy(() -> statement.execute(attempt))
                        .as(attempt)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void takesNoEntryThatCouldBeReadAsAnother() throws SQLException {
        try (var app = database.asApp();
                var statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute(appended("a")))
                    .as("outside an association")
                    .hasMessageContaining("belongs to an association");
            app.setAutoCommit(false);
            statement.execute("select set_config('app.association_id', gen_random_uuid()::text, true)");
            assertThatThrownBy(() -> statement.execute(appended("a\\nb"))).hasMessageContaining("no line breaks");
            app.rollback();
        }
    }

    private static String appended(String act) {
        return """
                select append_to_audit_log(now(),
                  '[{"actor":"x","act":"%s","subjectType":"note","subject":"x"}]')""".formatted(act);
    }

    private String faultAfter(Consumer<List<String>> tampering) throws IOException {
        var log = export(0);
        var key = keyOf(log);
        tampering.accept(log);
        var fault = verify(log, key).fault();
        return fault == null ? "none" : fault;
    }

    private static void replace(List<String> log, int line, String old, String by) {
        assertThat(log.get(line)).contains(old);
        log.set(line, log.get(line).replaceFirst(java.util.regex.Pattern.quote(old), by));
    }

    private List<String> export(long after) {
        return new ArrayList<>(api.as(admin)
                .get("/audit-log?after=" + after)
                .expect(200)
                .text()
                .lines()
                .toList());
    }

    private static String keyOf(List<String> log) {
        return log.getLast().replaceAll(".*\"key\":\"([^\"]+)\".*", "$1");
    }

    private static TrustedCheckpoint checkpoint(List<String> log, int seq) {
        return new TrustedCheckpoint(seq, log.get(seq - 1).replaceAll(".*\"hash\":\"([0-9a-f]{64})\".*", "$1"));
    }

    private AuditVerdict verify(List<String> log, String key, TrustedCheckpoint... known) throws IOException {
        return VerifyAudit.verify(written(log), Set.of(key), List.of(known));
    }

    private AuditVerdict verify(List<String> log, TrustedCheckpoint known) throws IOException {
        return VerifyAudit.verify(written(log), Set.of(), List.of(known));
    }

    private Path written(List<String> log) throws IOException {
        return Files.write(folder.resolve("audit-log.ndjson"), log);
    }
}
