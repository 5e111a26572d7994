package eu.spindle.test.fuzz;

import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestGateway;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Fuzzes a service with callers of each kind. */
public final class ServiceFuzz {

    private ServiceFuzz() {}

    /**
     * Creates a fuzzer of all operations of the service's document.
     *
     * @param programme of the association
     * @param enterprise the firm of the callers bound to one
     * @param without operations that would end what the other requests need, e.g. {@code /closing}
     */
    public static Fuzzer of(
            Api api,
            String service,
            String programme,
            TestAssociation home,
            UUID enterprise,
            List<String> without,
            long seed) {
        // In a separate programme, so that the steward's changes do not affect other tests.
        var stewards = "fuzz-" + Long.toString(seed, 36);
        return new Fuzzer(api.server(), Map.of("association", home.slug(), "programme", stewards), seed)
                .to(api.document(), without)
                .as("/a/", token(caller("person", programme, home, null, roles(false)), service))
                .as("/a/", token(caller("person", programme, home, enterprise, roles(true)), service))
                .as(
                        "/a/{association}/api/" + service + "/public",
                        token(caller("public", programme, home, null), service))
                .as("/p/", token(caller("person", stewards, null, null, Role.PROGRAMME_STEWARD), service))
                .as(
                        "/p/{programme}/api/" + service + "/public",
                        token(caller("public", stewards, null, null), service));
    }

    private static TestCaller caller(
            String kind, String programme, TestAssociation home, UUID enterprise, Role... roles) {
        return new TestCaller(
                UUID.randomUUID(),
                kind,
                programme,
                home == null ? null : home.id(),
                home == null ? null : home.slug(),
                enterprise,
                List.of(roles));
    }

    private static Role[] roles(boolean bound) {
        return Arrays.stream(Role.values())
                .filter(role -> role.boundToEnterprise() == bound && role != Role.PROGRAMME_STEWARD)
                .toArray(Role[]::new);
    }

    private static Supplier<Map<String, String>> token(TestCaller caller, String service) {
        return () -> Map.of("Authorization", "Bearer " + TestGateway.token(caller, service));
    }
}
