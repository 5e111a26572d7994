package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The rate limits of expensive operations, per person and per association. */
@SpindleTest
@TestPropertySource(properties = "spindle.limits.times=1")
class CostlyTest {

    private static final int IMPORTS_OF_ONE_PERSON = 20;
    private static final int IMPORTS_OF_AN_ASSOCIATION = 30;

    private final TestAssociation home = TestAssociation.random();

    @Autowired
    Api api;

    @Test
    void limitsCostlyRequestsOfAPerson() {
        var person = contributor();
        for (var number = 0; number < IMPORTS_OF_ONE_PERSON; number++) {
            upload(person).expect(201);
        }
        var refused = upload(person);
        assertThat(refused.problem(429)).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        api.as(person).post("/notes", java.util.Map.of("text", "others go on")).expect(201);
        upload(contributor()).expect(201);
    }

    @Test
    void limitsCostlyRequestsOfAnAssociation() {
        for (var number = 0; number < IMPORTS_OF_AN_ASSOCIATION; number++) {
            upload(contributor()).expect(201);
        }
        assertThat(upload(contributor()).problem(429)).isEqualTo("too-many-requests");
        upload(TestCaller.of(TestAssociation.random(), UUID.randomUUID(), Role.ENTERPRISE_CONTRIBUTOR))
                .expect(201);
    }

    private TestCaller contributor() {
        return TestCaller.of(home, UUID.randomUUID(), Role.ENTERPRISE_CONTRIBUTOR);
    }

    private Api.Answer upload(TestCaller person) {
        var body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"note.txt\"\r\n\r\nx\r\n--b--\r\n";
        return api.as(person)
                .send("POST", "/notes/upload", "multipart/form-data; boundary=b", BodyPublishers.ofString(body));
    }
}
