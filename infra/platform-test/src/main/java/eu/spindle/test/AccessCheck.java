package eu.spindle.test;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Peer;
import eu.spindle.platform.access.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Calls every operation of a service with every role, as a person and as a machine, with public and internal tokens and
 * with none, and compares the responses with the {@link AccessMatrix}. A caller that is not listed gets 403 {@code
 * not-allowed}; public and internal operations answer 404 to callers with a role, and other operations to public and
 * internal callers. People of a firm that left can read what their roles can read, and change nothing.
 */
public final class AccessCheck {

    private static final String ASSOCIATION = "/a/{association}/api/";
    private static final String PROGRAMME = "/p/{programme}/api/";

    private final Api api;
    private final Map<String, Operation> operations;

    AccessCheck(Api api, String service, RequestMappingHandlerMapping handlers) {
        this.api = api;
        this.operations = operations(service, handlers.getHandlerMethods());
    }

    /**
     * Returns the responses that differ from the matrix, and operations or lines without a counterpart; empty when all
     * agree.
     *
     * @param replay its fixtures supply the requests, which are made in its association
     */
    public List<String> fieldErrors(AccessMatrix matrix, ForeignReplay replay) {
        var fieldErrors = new ArrayList<String>();
        matrix.lines().keySet().stream()
                .filter(operation -> !operations.containsKey(operation))
                .forEach(operation -> fieldErrors.add("a line for what is not there: " + operation));
        operations.forEach((name, operation) -> {
            var line = matrix.lines().get(name);
            if (line == null) {
                fieldErrors.add("no line for " + name);
            } else {
                new Trial(name, operation, line, replay, fieldErrors).run();
            }
        });
        return fieldErrors;
    }

    /**
     * Returns the operations with a firm's data whose read from outside the firm is not recorded in the audit log, or
     * that are not marked in the matrix; empty when there are none.
     *
     * @param replay its fixtures supply the requests; run last, because they have their effects
     */
    public List<String> unrecordedReads(AccessMatrix matrix, ForeignReplay replay) {
        var fieldErrors = new ArrayList<String>();
        var readers = new LinkedHashMap<UUID, String>();
        operations.forEach((name, operation) -> {
            var line = matrix.lines().get(name);
            if (line == null || operation.ofFirmData() && !line.firmData()) {
                fieldErrors.add(name + " answers a firm's data and is not marked so");
            } else if (line.firmData() && !operation.internal()) {
                new Trial(name, operation, line, replay, fieldErrors).read(readers);
            }
        });
        var log = api.as(TestCaller.of(replay.home(), Role.ASSOCIATION_ADMIN))
                .get("/audit-log")
                .expect(200)
                .text();
        readers.forEach((reader, what) -> {
            if (!log.contains(reader.toString())) {
                fieldErrors.add("not recorded: " + what);
            }
        });
        return fieldErrors;
    }

    /**
     * Returns by operation who gets a response with a text: roles, peers and the public; run last, because the requests
     * have their effects.
     *
     * @param replay its fixtures supply the requests
     */
    public Map<String, Set<String>> revealed(String text, ForeignReplay replay) {
        var revealed = new TreeMap<String, Set<String>>();
        operations.forEach((name, operation) -> {
            var line = new AccessMatrix.Line("all", "", "", false);
            var who = new Trial(name, operation, line, replay, new ArrayList<>()).reads(text);
            if (!who.isEmpty()) {
                revealed.put(name, who);
            }
        });
        return revealed;
    }

    private static Map<String, Operation> operations(String service, Map<RequestMappingInfo, HandlerMethod> methods) {
        var operations = new TreeMap<String, Operation>();
        for (var handler : methods.keySet()) {
            for (var pattern : handler.getPatternValues()) {
                if (pattern.startsWith(ASSOCIATION)
                        || pattern.startsWith(PROGRAMME)
                        || pattern.startsWith("/internal")) {
                    for (var method : handler.getMethodsCondition().getMethods()) {
                        var types = new TreeSet<String>();
                        handler.getConsumesCondition()
                                .getConsumableMediaTypes()
                                .forEach(type -> types.add(type.toString()));
                        operations.put(
                                method + " "
                                        + pattern.replace(ASSOCIATION + service, "")
                                                .replace(PROGRAMME + service, "p:"),
                                new Operation(pattern, types, answersFirmData(methods.get(handler))));
                    }
                }
            }
        }
        return operations;
    }

    private static boolean answersFirmData(HandlerMethod handler) {
        var own = handler.getMethodAnnotation(Allowed.class);
        var allowed =
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allowed.class);
        return allowed != null && allowed.value().ofFirmData();
    }

    /**
     * The path of an operation and its content types; any when there are none.
     *
     * @param ofFirmData whether the annotation says that it returns a firm's data
     */
    private record Operation(String pattern, Set<String> types, boolean ofFirmData) {

        boolean ofProgramme() {
            return pattern.startsWith(PROGRAMME);
        }

        boolean internal() {
            return pattern.startsWith("/internal");
        }

        String type() {
            return types.isEmpty() || types.contains("application/json")
                    ? "application/json"
                    : types.iterator().next();
        }
    }

    /** All requests to one operation. */
    private final class Trial {

        private final String name;
        private final Operation operation;
        private final AccessMatrix.Line line;
        private final ForeignReplay replay;
        private final List<String> fieldErrors;

        private Trial(
                String name,
                Operation operation,
                AccessMatrix.Line line,
                ForeignReplay replay,
                List<String> fieldErrors) {
            this.name = name;
            this.operation = operation;
            this.line = line;
            this.replay = replay;
            this.fieldErrors = fieldErrors;
        }

        void run() {
            var home = operation.ofProgramme() ? null : replay.home();
            for (var role : Role.values()) {
                var person = holder(role);
                attempt(person, line.allows(role.code()), role.code());
                attempt(person.byToken(), line.allows(role.code()), "machine as " + role.code());
                if (role.boundToEnterprise() && line.allows(role.code())) {
                    attemptOfFormerMember(person.ofFormerMember(), role.code() + " of a firm that left");
                    attemptOfFormerMember(
                            person.ofFormerMember().byToken(), "machine as " + role.code() + " of a firm that left");
                }
            }
            attempt(TestCaller.anybody(home), line.isFor("public"), "public");
            for (var peer : Peer.values()) {
                attempt(TestCaller.peer(peer, replay.home()), line.allowsPeer(peer.label()), peer.label());
            }
            expect("nobody", ask(null, false), 401, "token-refused");
        }

        /** Requests existing data with each permitted role that is not bound to a firm; adds the successful readers. */
        void read(Map<UUID, String> readers) {
            for (var role : Role.values()) {
                if (!line.allows(role.code()) || role.boundToEnterprise()) {
                    continue;
                }
                var reader = holder(role);
                var answer = ask(reader, false);
                if (answer.status() < 300) {
                    readers.put(reader.id(), name + " by " + role.code());
                } else if (name.startsWith("GET ")) {
                    fieldErrors.add("%s proves nothing as %s: %d %s"
                            .formatted(name, role.code(), answer.status(), answer.text()));
                }
            }
        }

        /** Returns the callers whose responses contain a text. */
        Set<String> reads(String text) {
            var callers = new LinkedHashMap<TestCaller, String>();
            for (var role : Role.values()) {
                callers.put(holder(role), role.code());
            }
            callers.put(TestCaller.anybody(operation.ofProgramme() ? null : replay.home()), "public");
            for (var peer : Peer.values()) {
                callers.put(TestCaller.peer(peer, replay.home()), peer.label());
            }
            var who = new TreeSet<String>();
            callers.forEach((caller, whom) -> {
                if (ask(caller, false).text().contains(text)) {
                    who.add(whom);
                }
            });
            return who;
        }

        private TestCaller holder(Role role) {
            var home = replay.home();
            var enterprise = role.boundToEnterprise() ? replay.enterprise() : null;
            return operation.ofProgramme()
                    ? new TestCaller(UUID.randomUUID(), "person", TestCaller.PROGRAMME, null, null, null, List.of(role))
                    : new TestCaller(
                            UUID.randomUUID(),
                            "person",
                            TestCaller.PROGRAMME,
                            home.id(),
                            home.slug(),
                            enterprise,
                            List.of(role));
        }

        private void attempt(TestCaller caller, boolean allowed, String whom) {
            var answer = ask(caller, allowed);
            if (allowed) {
                expectLetThrough(whom, answer);
            } else if (walledOff(caller)) {
                expect(whom, answer, 404, "not-found");
            } else {
                expect(whom, answer, 403, "not-allowed");
            }
        }

        /** Reading works as before, and changing is rejected. */
        private void attemptOfFormerMember(TestCaller caller, String whom) {
            if (!name.startsWith("GET ")) {
                expect(whom, ask(caller, false), 409, "membership-read-only");
                return;
            }
            var answer = ask(caller, true);
            expectLetThrough(whom, answer);
            if (answer.status() == 409 && answer.json().path("code").asString().equals("membership-read-only")) {
                fieldErrors.add("%s cannot be read by %s".formatted(name, whom));
            }
        }

        /** Public and internal paths accept one kind of token, and these kinds are accepted on no other path. */
        private boolean walledOff(TestCaller caller) {
            return switch (caller.kind()) {
                case "public" -> true;
                case "gateway" -> line.isFor("public") || operation.ofProgramme();
                default -> line.isFor("public") || operation.internal();
            };
        }

        private void expectLetThrough(String whom, Api.Answer answer) {
            var code = answer.status() == 403 ? answer.json().path("code").asString() : "";
            if (Set.of(401, 405, 406, 415).contains(answer.status())
                    || answer.status() >= 500
                    || code.equals("not-allowed")) {
                fieldErrors.add(
                        "%s is allowed for %s but answers %d %s".formatted(name, whom, answer.status(), answer.text()));
            }
        }

        private void expect(String whom, Api.Answer answer, int status, String code) {
            var told = answer.status() >= 400 ? answer.json().path("code").asString("") : "";
            if (answer.status() != status || !told.equals(code)) {
                fieldErrors.add("%s is not for %s but answers %d %s instead of %d %s"
                        .formatted(name, whom, answer.status(), told, status, code));
            }
        }

        /**
         * A caller without access sends the request of the fixture; a caller with access uses random ids, so that
         * nothing happens to the data of the other requests.
         */
        private Api.Answer ask(TestCaller caller, boolean ofNothing) {
            var method = name.split(" ", 2)[0];
            var fixture = replay.fixture(name);
            if (fixture != null) {
                return fixture.ask(caller, ofNothing, operation.type());
            }
            var path = operation
                    .pattern()
                    .replace("{association}", replay.home().slug())
                    .replace("{programme}", TestCaller.PROGRAMME)
                    .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            return (caller == null ? api.with(null, null) : api.as(caller))
                    .sendAnything(method, path, operation.type());
        }
    }
}
