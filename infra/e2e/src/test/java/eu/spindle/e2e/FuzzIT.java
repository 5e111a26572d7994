package eu.spindle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.test.fuzz.Fuzzer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Hostile requests through the gateway, in valid sessions of people of each kind: to all operations of the services, to
 * the gateway's own and to pages. {@code -Dfuzz.requests=20000} sends more, {@code -Dfuzz.seed=…} others.
 */
class FuzzIT {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_126L);
    private static final List<String> SERVICES = List.of("commitments", "monitoring", "helpdesk");
    // Left out: what the steward changes would affect other tests, and what ends a session would end the fuzzer's own.
    private static final List<String> LEFT_ALONE =
            List.of("POST /p/", "PUT /p/", "DELETE /p/", "/closing", "DELETE /api/sessions");

    private static AssociationFixture fixture;

    @BeforeAll
    static void anAssociationOfItsOwn() {
        fixture = AssociationFixture.own("fuzz-" + AssociationFixture.run());
    }

    @Test
    void answersWhateverIsSent() throws IOException {
        var gateway = RunningSystem.address();
        var fuzzer = new Fuzzer(
                        new InetSocketAddress(gateway.getHost(), gateway.getPort()),
                        Map.of("association", fixture.slug(), "programme", "machine-tools"),
                        SEED)
                .to(ownOperations(), LEFT_ALONE)
                .as("/p/", RunningSystem.steward()::identity);
        for (var document : documents()) {
            fuzzer.to(document, LEFT_ALONE);
        }
        var clients = new ArrayList<>(List.of(fixture.admin()));
        for (var name : List.of("officer", "agent", "lead", "contributor")) {
            clients.add(fixture.person(name).client());
        }
        for (var client : clients) {
            fuzzer.as("/a/", client::identity).as("/api/", client::identity);
        }

        assertThat(fuzzer.run(REQUESTS)).isEmpty();
    }

    /** As the README says where they are, and the same as those that are published. */
    private static List<JsonNode> documents() throws IOException {
        var documents = new ArrayList<JsonNode>();
        for (var service : SERVICES) {
            var document = RunningSystem.steward()
                    .get("/api/docs/" + service)
                    .expect(200)
                    .json();
            assertThat(document.path("paths").propertyNames())
                    .as(service)
                    .containsExactlyInAnyOrderElementsOf(read("/contracts/openapi/" + service + ".json")
                            .path("paths")
                            .propertyNames());
            documents.add(document);
        }
        return documents;
    }

    private static JsonNode ownOperations() throws IOException {
        return read("/fuzz/gateway.json");
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(FuzzIT.class.getResourceAsStream(resource), resource)) {
            return Client.JSON.readTree(in);
        }
    }
}
