package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SpindleTest
class WebEdgeTest {

    private final TestCaller contributor =
            TestCaller.of(TestAssociation.random(), UUID.randomUUID(), Role.ENTERPRISE_CONTRIBUTOR);

    @Autowired
    Api api;

    @Autowired
    Notes notes;

    @Test
    void namesErrorFieldAndRemedyInTheLanguageOfTheRequest() {
        var answer = api.as(contributor).reading("de").post("/notes", Map.of("text", " "));
        assertThat(answer.problem(422)).isEqualTo("invalid");
        var error = answer.json().path("errors").path(0);
        assertThat(error.path("code").asString()).isEqualTo("required");
        assertThat(error.path("field").asString()).isEqualTo("text");
        assertThat(error.path("remedy").asString()).isEqualTo("Geben Sie einen Wert ein.");
    }

    @Test
    void rejectsUnreadableRequestsWithoutAStackTrace() {
        assertThat(api.as(contributor).post("/notes", "{\"text\":").problem(400))
                .isEqualTo("unreadable");
        assertThat(api.as(contributor)
                        .post("/notes", "{\"text\":[1]}")
                        .expect(422)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("text");
        assertThat(api.as(contributor).get("/notes/not-an-id").problem(404)).isEqualTo("not-found");
        assertThat(api.as(contributor).get("/nothing").problem(404)).isEqualTo("not-found");
        assertThat(api.as(contributor).get("/officers-only").problem(403)).isEqualTo("not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/x-nothing", "application/json;q=0", "text/event-stream", "nonsense", "a/b/c", "*/*;q=2"})
    void refusesWithAProblemWhateverIsAccepted(String accept) {
        var written = api.as(contributor).post("/notes", Map.of("text", "one")).expect(201);
        var caller = api.as(contributor);
        isProblem(caller.send("GET", "/notes/" + written.id(), null, "Accept", accept), 406, "request.406");
        isProblem(caller.send("GET", "/nothing", null, "Accept", accept), 404, "not-found");
        isProblem(caller.send("GET", "/officers-only", null, "Accept", accept), 403, "not-allowed");
        isProblem(caller.send("PATCH", "/officers-only", null, "Accept", accept), 405, "request.405");
        isProblem(
                api.with(contributor, "none").send("GET", "/officers-only", null, "Accept", accept),
                401,
                "token-refused");
    }

    @Test
    void changesNothingThatItCannotAnswer() {
        var home = TestAssociation.random();
        var officer = api.as(TestCaller.of(home, Role.ASSOCIATION_OFFICER));
        isProblem(
                officer.send("POST", "/officers-only", Map.of("text", "one"), "Accept", "image/x-nothing"),
                406,
                "request.406");
        long written = Scope.of(TestCaller.PROGRAMME, home.id()).call(notes::count);
        assertThat(written).isZero();
        officer.send("POST", "/officers-only", Map.of("text", "one"), "Accept", "text/html, */*;q=0.1")
                .expect(201);
    }

    private static void isProblem(Api.Answer answer, int status, String code) {
        assertThat(answer.problem(status)).isEqualTo(code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void codesAloneNameTheConstantsOfEnums() {
        var found = api.as(contributor)
                .get("/notes?kind=for-me&kinds=for-me,for-all")
                .expect(200)
                .json();
        assertThat(found.at("/kind/0").asString()).isEqualTo("for-me");
        assertThat(found.path("kinds")).hasSize(2);
        for (var none : List.of("/notes", "/notes?kind=", "/notes?kinds=")) {
            assertThat(api.as(contributor).get(none).expect(200).json().path("kind"))
                    .isEmpty();
        }
        for (var refused : List.of("kind=FOR_ME", "kind=0", "kind=me", "kinds=FOR_ME", "kinds=for-me,FOR_ALL")) {
            var error = api.as(contributor)
                    .get("/notes?" + refused)
                    .expect(422)
                    .json()
                    .at("/errors/0");
            assertThat(error.path("code").asString()).as(refused).isEqualTo("malformed");
            assertThat(error.path("field").asString()).isEqualTo(refused.substring(0, refused.indexOf('=')));
        }
    }

    @Test
    void editsNeedTheVersionLastSeen() {
        var written = api.as(contributor).post("/notes", Map.of("text", "one")).expect(201);
        var path = "/notes/" + written.id();
        var change = Map.of("text", "two");
        assertThat(api.as(contributor).put(path, change).problem(428)).isEqualTo("if-match-required");
        api.as(contributor).put(path, change, "If-Match", written.etag()).expect(200);
        assertThat(api.as(contributor)
                        .put(path, change, "If-Match", written.etag())
                        .problem(412))
                .isEqualTo("changed-meanwhile");
    }

    @Test
    void aRepeatedRequestHappensOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        Callable<Api.Answer> send =
                () -> api.as(contributor).send("POST", "/notes", Map.of("text", "once"), "Idempotency-Key", key);
        var ids = new ArrayList<UUID>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(12, send))) {
                ids.add(answer.get().expect(201).id());
            }
        }
        assertThat(ids).hasSize(12).containsOnly(ids.getFirst());
        assertThat(send.call().etag()).isEqualTo("\"0\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {65_535, 65_536, 65_537, 500_000})
    void aRepeatedRequestMayBeLarge(int size) {
        var key = UUID.randomUUID().toString();
        var body = "{\"text\": \"once\"}";
        var padded = body + " ".repeat(size - body.length());
        var ids = new ArrayList<UUID>();
        for (var attempt = 0; attempt < 2; attempt++) {
            ids.add(api.as(contributor)
                    .send("POST", "/notes", padded, "Idempotency-Key", key)
                    .expect(201)
                    .id());
        }
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        assertThat(api.as(contributor)
                        .send("POST", "/notes", padded + " ", "Idempotency-Key", key)
                        .problem(409))
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void aKeyIsOfTheFirmThatIsActedFor() {
        var home = TestAssociation.random();
        var one = TestCaller.of(home, UUID.randomUUID(), Role.ENTERPRISE_CONTRIBUTOR);
        var other = new TestCaller(
                one.id(), "person", TestCaller.PROGRAMME, home.id(), home.slug(), UUID.randomUUID(), one.roles());
        var key = UUID.randomUUID().toString();
        var first = api.as(one)
                .send("POST", "/notes", Map.of("text", "once"), "Idempotency-Key", key)
                .expect(201);
        var second = api.as(other)
                .send("POST", "/notes", Map.of("text", "once"), "Idempotency-Key", key)
                .expect(201);
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void aStoredResponseIsNotGivenAfterThePermissionEnded() {
        var home = TestAssociation.random();
        var officer = TestCaller.of(home, Role.ASSOCIATION_OFFICER);
        var dismissed = new TestCaller(
                officer.id(), "person", TestCaller.PROGRAMME, home.id(), home.slug(), null, List.of(Role.STAKEHOLDER));
        var key = UUID.randomUUID().toString();
        for (var status : List.of(201, 201)) {
            api.as(officer)
                    .send("POST", "/officers-only", Map.of("text", "once"), "Idempotency-Key", key)
                    .expect(status);
        }
        api.as(dismissed)
                .send("POST", "/officers-only", Map.of("text", "once"), "Idempotency-Key", key)
                .expect(403);
    }

    @Test
    void aKeyIsGoodForOneRequestOnly() {
        var key = UUID.randomUUID().toString();
        api.as(contributor)
                .send("POST", "/notes", Map.of("text", "once"), "Idempotency-Key", key)
                .expect(201);
        // As long as the first, so that it is the content that tells them apart.
        for (var path : List.of("/notes", "/notes?loud=yes")) {
            var text = path.equals("/notes") ? "ONCE" : "once";
            var refused =
                    api.as(contributor).reading("de").send("POST", path, Map.of("text", text), "Idempotency-Key", key);
            assertThat(refused.problem(409)).isEqualTo("idempotency-key-reused");
            assertThat(refused.json().path("remedy").asString()).contains("neuen Schlüssel");
        }
    }

    @Test
    void aRepeatedUploadIsRecognisedByItsContent() {
        var key = UUID.randomUUID().toString();
        var first = upload(key, "0123456789").expect(201);
        // Another boundary each time, the same content.
        var again = upload(key, "0123456789").expect(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(upload(key, "9876543210").problem(409)).isEqualTo("idempotency-key-reused");
    }

    private Api.Answer upload(String key, String content) {
        var boundary = UUID.randomUUID().toString();
        var body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"note.txt\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, content, boundary);
        return api.as(contributor)
                .send(
                        "POST",
                        "/notes/upload",
                        "multipart/form-data; boundary=" + boundary,
                        BodyPublishers.ofString(body),
                        "Idempotency-Key",
                        key);
    }

    @Test
    void aRejectedRequestMayBeCorrectedUnderItsKey() {
        var key = UUID.randomUUID().toString();
        api.as(contributor)
                .send("POST", "/notes", Map.of("text", " "), "Idempotency-Key", key)
                .expect(422);
        api.as(contributor)
                .send("POST", "/notes", Map.of("text", "mended"), "Idempotency-Key", key)
                .expect(201);
    }

    @Test
    void describesItself() {
        var document = api.document();
        var operation = document.path("paths")
                .path("/a/{association}/api/sample/notes/{id}")
                .path("put");
        assertThat(operation.path("parameters").toString()).contains("If-Match").contains("association");
        assertThat(operation.path("responses").path("default").toString()).contains("Problem");
    }
}
