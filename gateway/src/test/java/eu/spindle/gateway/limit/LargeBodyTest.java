package eu.spindle.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's table of large bodies equals the limits that the services declare. */
class LargeBodyTest {

    private static final Path DOCUMENTS = Path.of("../infra/contracts/src/main/resources/contracts/openapi");
    private static final DataSize USUAL = DataSize.ofMegabytes(1);

    @Test
    void hasTheLimitsThatTheServicesDeclare() throws IOException {
        var declared = new TreeMap<String, DataSize>();
        var known = new TreeMap<String, DataSize>();
        try (var documents = Files.list(DOCUMENTS)) {
            for (Path document : documents.toList()) {
                JsonMapper.shared()
                        .readTree(Files.readAllBytes(document))
                        .path("paths")
                        .properties()
                        .forEach(path -> path.getValue().properties().forEach(operation -> {
                            String method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
                            String name = method + " " + path.getKey();
                            var limit = operation.getValue().path("x-max-body");
                            if (limit.isString()) {
                                declared.put(name, DataSize.parse(limit.asString()));
                            }
                            var request = new MockHttpServletRequest(
                                    method, path.getKey().replaceAll("[{}]", ""));
                            DataSize found = LargeBody.limit(request, USUAL);
                            if (!found.equals(USUAL)) {
                                known.put(name, found);
                            }
                        }));
            }
        }
        assertThat(declared).hasSize(LargeBody.values().length);
        assertThat(known).isEqualTo(declared);
    }
}
