package eu.spindle.sample;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestGateway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Callers who send a body slowly hold nothing that others need. */
@SpindleTest
class SlowCallerTest {

    private final TestCaller contributor =
            TestCaller.of(TestAssociation.random(), UUID.randomUUID(), Role.ENTERPRISE_CONTRIBUTOR);

    @Autowired
    Api api;

    @Autowired
    DataSource dataSource;

    @LocalServerPort
    int port;

    @Test
    void holdNoConnectionToTheDatabase() throws Exception {
        var pool = dataSource.unwrap(HikariDataSource.class);
        var slow = new ArrayList<Socket>();
        try {
            for (var type : List.of("application/json", "multipart/form-data; boundary=b")) {
                for (var key : List.of("Idempotency-Key: ", "X-No-Key: ")) {
                    for (var caller = 0; caller < pool.getMaximumPoolSize(); caller++) {
                        slow.add(begin(type, key + UUID.randomUUID()));
                    }
                }
            }
            // They arrive one after another; none may take a connection when it comes as far as it can.
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> pool.getHikariPoolMXBean().getActiveConnections() < 3);
            api.as(contributor).get("/notes").expect(200);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    private Socket begin(String type, String header) throws IOException {
        var path = "/a/" + contributor.slug() + "/api/sample/notes" + (type.startsWith("multipart") ? "/upload" : "");
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var request = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + TestGateway.token(contributor, "sample") + "\r\nContent-Type: " + type
                + "\r\nContent-Length: 9000\r\n" + header + "\r\n\r\n{";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
