package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.gateway.SignInSteps.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Event streams that last for minutes. */
@GatewayTest
class StreamTest {

    private static final String LIVE = "/a/nordmetall/api/monitoring/live";
    private static final TestServices TEST_SERVICES = GatewaySurroundings.TEST_SERVICES;

    @Autowired
    private SignInSteps steps;

    @Test
    void endsSoonAfterTheMembership() throws Exception {
        Visitor anna = member();
        try (InputStream stream = open(LIVE, anna).body()) {
            CompletableFuture<Void> ended = readToTheEnd(stream);
            assertThat(ended.isDone()).isFalse();
            TEST_SERVICES.forget(anna.key());
            ended.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void endsSoonAfterTheSession() throws Exception {
        Visitor anna = member();
        try (InputStream stream = open(LIVE, anna).body()) {
            CompletableFuture<Void> ended = readToTheEnd(stream);
            change("delete from spring_session where principal_name = ?", anna.subject());
            ended.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void disconnectsFromTheServiceWhenTheCallerDisconnects() throws Exception {
        try (InputStream stream = open(LIVE, member()).body()) {
            assertThat(stream.read()).isEqualTo(':');
            assertThat(TEST_SERVICES.streams()).isPositive();
        }
        assertThat(CompletableFuture.supplyAsync(StreamTest::nobodyListens).get(20, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void keepsNoSessionAlive() throws Exception {
        Visitor anna = member();
        long hoursAgo = System.currentTimeMillis() - TimeUnit.HOURS.toMillis(2);
        change(
                "update spring_session set last_access_time = " + hoursAgo + " where principal_name = ?",
                anna.subject());
        try (InputStream stream = open(LIVE, anna).body()) {
            assertThat(stream.readNBytes(30)).hasSize(30);
        }
        assertThat(lastUse(anna)).isEqualTo(hoursAgo);
        steps.get("/a/nordmetall/api/monitoring/cycles", "Cookie", anna.cookie());
        assertThat(lastUse(anna)).isGreaterThan(hoursAgo);
    }

    @Test
    void takesTheFirmFromTheAddressSinceABrowserSendsNoHeader() throws Exception {
        Visitor anna = steps.visitor();
        TEST_SERVICES.know(
                anna.key(),
                Fixtures.person(List.of(
                        Fixtures.membership("nordmetall", "enterprise-lead", Fixtures.WERK, 1),
                        Fixtures.membership("nordmetall", "enterprise-lead", Fixtures.HALLE, 2))));
        assertThat(steps.get(LIVE, "Cookie", anna.cookie()).code()).isEqualTo("enterprise-choice-required");
        HttpResponse<InputStream> chosen = open(LIVE + "?enterprise=" + Fixtures.WERK, anna);
        try (InputStream stream = chosen.body()) {
            assertThat(chosen.statusCode()).isEqualTo(200);
            assertThat(stream.read()).isEqualTo(':');
        }
        assertThat(steps.get("/a/nordmetall/api/monitoring/cycles?enterprise=" + Fixtures.WERK, "Cookie", anna.cookie())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void isRejectedLikeOtherRequests() {
        assertThat(steps.get(LIVE).status()).isEqualTo(401);
        assertThat(steps.get("/a/alpenland/api/monitoring/live", "Cookie", member().cookie())
                        .code())
                .isEqualTo("not-found");
        assertThat(steps.get("/a/nordmetall/api/helpdesk/live", "Cookie", member().cookie())
                        .code())
                .isEqualTo("service-unavailable");
    }

    private Visitor member() {
        Visitor anna = steps.visitor();
        TEST_SERVICES.know(anna.key(), Fixtures.person(Fixtures.membership("nordmetall", "active", "helpdesk-agent")));
        return anna;
    }

    private HttpResponse<InputStream> open(String path, Visitor visitor) throws IOException, InterruptedException {
        return steps.client()
                .send(steps.request(path).header("Cookie", visitor.cookie()).build(), BodyHandlers.ofInputStream());
    }

    private static CompletableFuture<Void> readToTheEnd(InputStream stream) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        stream.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                Thread::startVirtualThread);
    }

    private static boolean nobodyListens() {
        while (TEST_SERVICES.streams() > 0) {
            Thread.onSpinWait();
        }
        return true;
    }

    private static long lastUse(Visitor visitor) throws SQLException {
        try (var connection = GatewaySurroundings.database();
                var asked = connection.prepareStatement(
                        "select last_access_time from spring_session where principal_name = ?")) {
            asked.setString(1, visitor.subject());
            var found = asked.executeQuery();
            found.next();
            return found.getLong(1);
        }
    }

    private static void change(String statement, String subject) throws SQLException {
        try (var connection = GatewaySurroundings.database();
                var change = connection.prepareStatement(statement)) {
            change.setString(1, subject);
            assertThat(change.executeUpdate()).isPositive();
        }
    }
}
