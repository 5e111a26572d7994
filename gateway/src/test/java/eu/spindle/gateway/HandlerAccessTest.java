package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.test.AccessMatrix;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Calls every handler of the gateway itself without credentials and with an API token. */
@GatewayTest
class HandlerAccessTest {

    // A separate association: what the public pages did not find is cached for a while.
    private static final String ASSOCIATION = "ostmetall";
    private static final AccessMatrix MATRIX = AccessMatrix.of("gateway");

    @Autowired
    SignInSteps steps;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    List<RouterFunction<?>> routes;

    @Test
    void hasALineForEachHandler() {
        var operations = new TreeSet<String>();
        handlers.getHandlerMethods()
                .keySet()
                .forEach(handler -> handler.getPatternValues().stream()
                        .filter(pattern -> !pattern.equals("/error"))
                        .forEach(pattern -> handler.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> operations.add(method + " " + pattern))));
        routes.forEach(route -> collect(route, operations));
        assertThat(MATRIX.lines().keySet()).containsExactlyInAnyOrderElementsOf(operations);
    }

    /** The operations of functional routes; any method where none is named. */
    private static void collect(RouterFunction<?> routes, Set<String> operations) {
        routes.accept(visitor(RouterFunctions.Visitor.class, (step, arguments) -> {
            if (step.equals("route")) {
                var methods = new TreeSet<String>();
                ((RequestPredicate) arguments[0]).accept(visitor(RequestPredicates.Visitor.class, (part, values) -> {
                    if (part.equals("method")) {
                        methods.clear();
                        ((Set<?>) values[0]).forEach(method -> methods.add(method.toString()));
                    } else if (part.equals("path")) {
                        (methods.isEmpty() ? Set.of("*") : methods)
                                .forEach(method -> operations.add(method + " " + values[0]));
                    }
                }));
            }
        }));
    }

    private static <T> T visitor(Class<T> type, BiConsumer<String, Object[]> seen) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (visitor, method, arguments) -> {
                    seen.accept(method.getName(), arguments);
                    return null;
                }));
    }

    @Test
    void isOpenToThoseInTheAccessMatrixOnly() {
        var fieldErrors = new ArrayList<String>();
        MATRIX.lines().forEach((operation, line) -> {
            var nobody = ask(operation);
            // A page redirects anonymous callers to the sign-in.
            var refused = nobody == 401 || nobody == 403 || nobody == 302;
            if (refused == line.isFor("public")) {
                fieldErrors.add(operation + " answers nobody " + nobody);
            }
            if (operation.contains("/api/")) {
                var machine = ask(operation, "Authorization", "Bearer " + token());
                if ((machine == 401) != line.isFor("person")) {
                    fieldErrors.add(operation + " answers an API token " + machine);
                }
            }
        });
        assertThat(fieldErrors).isEmpty();
    }

    private static String token() {
        var token = "sp_access-of-handlers-01";
        GatewaySurroundings.TEST_SERVICES.know(
                SignInSteps.hash(token),
                Fixtures.token(
                        "2126-01-01T00:00:00Z", Fixtures.membership(ASSOCIATION, "active", "association-officer")));
        return token;
    }

    private int ask(String operation, String... headers) {
        var words = operation.split(" ", 2);
        var path = words[1].replace("{hash:[0-9a-f]{64}}", "0".repeat(64))
                .replaceAll("\\{association(:[^/]*)?}", ASSOCIATION)
                .replaceAll("\\{programme(:[^/]*)?}", "machine-tools")
                .replaceAll("\\{screen:[^/]*", "pledges")
                .replaceAll("\\{[a-z]+}", "x")
                .replace("/**", "");
        var request = steps.request(path)
                .method(words[0].equals("*") ? "GET" : words[0], BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .header("Accept", path.contains("/api/") ? "application/json" : "text/html, */*");
        return steps.send(headers.length == 0 ? request : request.headers(headers))
                .status();
    }
}
