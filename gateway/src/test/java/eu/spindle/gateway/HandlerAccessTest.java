package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.test.AccessMatrix;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler of the gateway's own, asked by nobody and by an API token. */
@GatewayTest
class HandlerAccessTest {

    private static final AccessMatrix MATRIX = AccessMatrix.of("gateway");

    @Autowired
    Door door;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void hasALineForEach() {
        var operations = new TreeSet<String>();
        handlers.getHandlerMethods()
                .keySet()
                .forEach(handler -> handler.getPatternValues().stream()
                        .filter(pattern -> !pattern.equals("/error"))
                        .forEach(pattern -> handler.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> operations.add(method + " " + pattern))));
        assertThat(MATRIX.lines().keySet()).containsExactlyInAnyOrderElementsOf(operations);
    }

    @Test
    void answersWhomTheLineNamesAndNobodyElse() {
        var faults = new ArrayList<String>();
        MATRIX.lines().forEach((operation, line) -> {
            var nobody = ask(operation);
            // A page sends whoever is not signed in to sign in.
            var refused = nobody == 401 || nobody == 403 || nobody == 302;
            if (refused == line.isFor("public")) {
                faults.add(operation + " answers nobody " + nobody);
            }
            if (operation.contains(" /api/")) {
                var machine = ask(operation, "Authorization", "Bearer " + token());
                if ((machine == 401) != line.isFor("person")) {
                    faults.add(operation + " answers an API token " + machine);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    private static String token() {
        var token = "sp_access-of-handlers-01";
        Surroundings.NEIGHBOURS.know(
                Door.hash(token),
                Fixtures.token(
                        "2126-01-01T00:00:00Z", Fixtures.membership("nordmetall", "active", "association-officer")));
        return token;
    }

    private int ask(String operation, String... headers) {
        var words = operation.split(" ", 2);
        var path = words[1].replace("{hash:[0-9a-f]{64}}", "0".repeat(64))
                .replaceAll("\\{association(:[^/]*)?}", "nordmetall")
                .replaceAll("\\{programme(:[^/]*)?}", "machine-tools")
                .replaceAll("\\{screen:[^/]*", "pledges")
                .replaceAll("\\{[a-z]+}", "x")
                .replace("/**", "");
        var request = door.request(path)
                .method(words[0], BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html, */*");
        return door.send(headers.length == 0 ? request : request.headers(headers))
                .status();
    }
}
