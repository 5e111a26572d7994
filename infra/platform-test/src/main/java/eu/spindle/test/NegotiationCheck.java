package eu.spindle.test;

import eu.spindle.platform.access.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks every operation of a service for a format that nobody has, as somebody who may ask for it. */
final class NegotiationCheck {

    private static final String FORMAT = "image/x-nothing";

    private NegotiationCheck() {}

    /** What is refused otherwise than as a problem with code and remedy; empty when all is well. */
    static List<String> of(Api api, String service, RequestMappingHandlerMapping handlers) {
        var home = TestAssociation.random();
        var firm = UUID.randomUUID();
        var wrong = new ArrayList<String>();
        handlers.getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .filter(path -> path.contains("/api/" + service))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> {
                                    var caller = caller(path, service, home, firm);
                                    var types = mapping.getConsumesCondition().getConsumableMediaTypes();
                                    var type = types.isEmpty()
                                            ? "application/json"
                                            : types.iterator().next().toString();
                                    var address = path.replace("{association}", home.slug())
                                            .replace("{programme}", TestCaller.PROGRAMME)
                                            .replaceAll(
                                                    "\\{[^}]*}",
                                                    UUID.randomUUID().toString());
                                    var answer =
                                            api.as(caller).sendAnything(method.name(), address, type, "Accept", FORMAT);
                                    if (!isFine(answer)) {
                                        wrong.add("%s %s: %d %s %s"
                                                .formatted(
                                                        method,
                                                        path,
                                                        answer.status(),
                                                        answer.header("Content-Type"),
                                                        answer.text()));
                                    }
                                })));
        return wrong;
    }

    private static TestCaller caller(String path, String service, TestAssociation home, UUID firm) {
        if (path.startsWith("/p/")) {
            return path.contains(service + "/public")
                    ? TestCaller.anybody(null)
                    : new TestCaller(
                            UUID.randomUUID(),
                            "person",
                            TestCaller.PROGRAMME,
                            null,
                            null,
                            null,
                            List.of(Role.PROGRAMME_STEWARD));
        }
        var roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.PROGRAMME_STEWARD)
                .toArray(Role[]::new);
        return path.contains(service + "/public") ? TestCaller.anybody(home) : TestCaller.of(home, firm, roles);
    }

    private static boolean isFine(Api.Answer answer) {
        if (answer.status() < 400) {
            // Without a body, or in a type that it says.
            return !answer.header("Content-Type").contains("json");
        }
        return answer.header("Content-Type").startsWith("application/problem+json")
                && !answer.json().path("code").asString("").isBlank()
                && !answer.json().path("remedy").asString("").isBlank();
    }
}
