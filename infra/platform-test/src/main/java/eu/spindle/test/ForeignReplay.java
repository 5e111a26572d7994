package eu.spindle.test;

import eu.spindle.platform.access.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Replays every operation of a service's OpenAPI document with callers of another association, another enterprise and
 * another programme. Existing resources must look as if they did not exist: the response to a foreign id equals the
 * response to an unknown id, and no response contains a marker of the home association. An operation without a fixture
 * fails the test, so that a new one cannot be forgotten; so does a fixture whose request its own people could not make.
 */
public final class ForeignReplay {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Api api;
    private final String service;
    private final TestAssociation home;
    private final List<String> markers;
    private final Map<String, Fixture> fixtures = new LinkedHashMap<>();

    /**
     * Creates a replay.
     *
     * @param home the association that owns the resources of the fixtures
     * @param markers texts and ids that only the home association's data contain; each at least eight characters
     */
    public ForeignReplay(Api api, String service, TestAssociation home, List<String> markers) {
        this.api = api;
        this.service = service;
        this.home = home;
        this.markers = List.copyOf(markers);
    }

    /**
     * Adds the fixture of an operation.
     *
     * @param operation e.g. {@code PUT /pledges/{id}}; paths as in controllers, {@code p:} before the path of a
     *     programme operation, e.g. {@code GET p:/associations/{id}}
     * @param caller a person of the home association with access
     */
    public Fixture on(String operation, TestCaller caller) {
        var fixture = new Fixture(operation, caller);
        fixtures.put(operation, fixture);
        return fixture;
    }

    /** Returns the leaks, and operations without a fixture; empty when tenants are isolated. */
    public List<String> leaks() {
        var leaks = new ArrayList<String>();
        var operations = operations();
        for (var operation : operations) {
            var fixture = fixtures.get(operation);
            if (fixture == null) {
                leaks.add("no fixture for " + operation);
            } else {
                fixture.replay(leaks);
            }
        }
        fixtures.keySet().stream()
                .filter(operation -> !operations.contains(operation))
                .forEach(operation -> leaks.add("a fixture for what is not there: " + operation));
        // Last, so that the effects of its own people's requests cannot be undone or repeated by the other callers.
        fixtures.values().forEach(fixture -> fixture.prove(leaks));
        return leaks;
    }

    TestAssociation home() {
        return home;
    }

    /** Returns the enterprise of the fixtures' callers. */
    UUID enterprise() {
        return fixtures.values().stream()
                .map(fixture -> fixture.caller.enterprise())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(UUID::randomUUID);
    }

    /** Returns the fixture of that operation, or null. */
    Fixture fixture(String operation) {
        return fixtures.get(operation);
    }

    /** Returns the fixtures with a JSON body, by operation. */
    Map<String, Fixture> bodies() {
        var bodies = new LinkedHashMap<>(fixtures);
        bodies.values().removeIf(fixture -> fixture.body == null);
        return bodies;
    }

    /** Returns an operation with its path in the service's document. */
    String documented(String operation) {
        var words = operation.split(" ", 2);
        var ofProgramme = words[1].startsWith("p:");
        return words[0]
                + (ofProgramme ? " /p/{programme}/api/" : " /a/{association}/api/")
                + service
                + words[1].substring(ofProgramme ? 2 : 0);
    }

    private TreeSet<String> operations() {
        var operations = new TreeSet<String>();
        for (var path : api.document().path("paths").properties()) {
            for (var method : path.getValue().propertyNames()) {
                if (List.of("get", "put", "post", "patch", "delete").contains(method)) {
                    operations.add(method.toUpperCase(java.util.Locale.ROOT) + " "
                            + path.getKey()
                                    .replace("/a/{association}/api/" + service, "")
                                    .replace("/p/{programme}/api/" + service, "p:"));
                }
            }
        }
        return operations;
    }

    /** The request of one operation. */
    public final class Fixture {

        private final String method;
        private final String path;
        private final boolean ofProgramme;
        private final TestCaller caller;
        private final Map<String, Object> variables = new LinkedHashMap<>();
        private final List<String> headers = new ArrayList<>();
        private Object body;
        private String query = "";
        private Runnable meanwhile;
        private boolean shared;
        private boolean provable = true;

        private Fixture(String operation, TestCaller caller) {
            var words = operation.split(" ", 2);
            this.method = words[0];
            this.ofProgramme = words[1].startsWith("p:");
            this.path = ofProgramme ? words[1].substring(2) : words[1];
            this.caller = caller;
        }

        /** Sets a path variable to the id of a resource of the home association. */
        public Fixture with(String variable, Object value) {
            variables.put(variable, value);
            return this;
        }

        /** Sets the JSON body, valid for its own people. */
        public Fixture body(Object body) {
            this.body = body;
            return this;
        }

        /** Adds a request header, e.g. {@code If-Match}. */
        public Fixture header(String name, String value) {
            headers.addAll(List.of(name, value));
            return this;
        }

        /** Sets the query string, without its question mark. */
        public Fixture query(String query) {
            this.query = "?" + query;
            return this;
        }

        /** Marks an endless response; the action runs while it is read, and its own people receive a marker. */
        public Fixture probe(Runnable meanwhile) {
            this.meanwhile = meanwhile;
            return this;
        }

        /** Marks a resource that is visible to all enterprises of the association. */
        public Fixture sharedWithinAssociation() {
            this.shared = true;
            return this;
        }

        /** Marks a request that is rejected even for its own people in this test, with the reason. */
        public Fixture refusedAnyway(String reason) {
            this.provable = reason.isBlank();
            return this;
        }

        private void replay(List<String> leaks) {
            for (var stranger : strangers()) {
                var foreign = send(stranger, variables, text -> text);
                if (variables.isEmpty() && !namesIds()) {
                    markersIn(foreign, stranger, leaks);
                    continue;
                }
                var missing = send(stranger, nothing(), this::withoutIds);
                if (foreign.status() != missing.status() || !code(foreign).equals(code(missing))) {
                    leaks.add("%s %s answers a stranger %d %s but %d %s when there is nothing (%s)"
                            .formatted(
                                    method,
                                    path,
                                    foreign.status(),
                                    code(foreign),
                                    missing.status(),
                                    code(missing),
                                    stranger.roles()));
                } else if (foreign.status() < 400) {
                    markersIn(foreign, stranger, leaks);
                }
            }
        }

        private Map<String, Object> nothing() {
            var nothing = new LinkedHashMap<String, Object>();
            variables.forEach((name, value) ->
                    nothing.put(name, value instanceof UUID ? UUID.randomUUID() : unlike(value.toString())));
            return nothing;
        }

        /**
         * Sends the request, or the same with random ids, as this caller or without a token.
         *
         * @param type the content type, if the operation accepts no JSON
         */
        Api.Answer ask(TestCaller by, boolean ofNothing, String type) {
            var address = address(ofNothing ? nothing() : variables);
            UnaryOperator<String> others = ofNothing ? this::withoutIds : text -> text;
            var as = by == null ? api.with(null, null) : api.as(by);
            var sent = headers.toArray(String[]::new);
            var whole = (ofProgramme ? "/p/" + TestCaller.PROGRAMME : "/a/" + home.slug()) + "/api/" + service + address
                    + others.apply(query);
            if (meanwhile != null && ofNothing) {
                // The response would be endless.
                return as.send("HEAD", whole, null, sent);
            }
            if (!type.equals("application/json")) {
                return as.sendAnything(method, whole, type, sent);
            }
            return as.send(method, whole, body == null ? null : others.apply(Api.JSON.writeValueAsString(body)), sent);
        }

        JsonNode bodyAsJson() {
            return Api.JSON.valueToTree(body);
        }

        /** Sends the request of its own people with another body. */
        Api.Answer sendInstead(JsonNode another) {
            return api.as(caller)
                    .send(
                            method,
                            address(variables) + query,
                            Api.JSON.writeValueAsString(another),
                            headers.toArray(String[]::new));
        }

        private boolean namesIds() {
            return ID.matcher(query).find()
                    || body != null
                            && ID.matcher(Api.JSON.writeValueAsString(body)).find();
        }

        /** Replaces the ids in a body or query, which are as foreign as those in the path. */
        private String withoutIds(String text) {
            return ID.matcher(text).replaceAll(found -> UUID.randomUUID().toString());
        }

        private void markersIn(Api.Answer answer, TestCaller stranger, List<String> leaks) {
            var text = answer.text();
            markers.stream()
                    .filter(text::contains)
                    .forEach(marker -> leaks.add(
                            "%s %s shows %s to a stranger (%s)".formatted(method, path, marker, stranger.roles())));
        }

        private void prove(List<String> leaks) {
            if (!provable) {
                return;
            }
            var own = send(caller, variables, text -> text);
            if (meanwhile != null && markers.stream().noneMatch(own.text()::contains)) {
                leaks.add("the fixture of %s %s proves nothing: its own people hear %s"
                        .formatted(method, path, own.text()));
            }
            if (own.status() == 404 || own.status() == 403 || own.status() >= 500) {
                leaks.add("the fixture of %s %s proves nothing: its own people get %d %s"
                        .formatted(method, path, own.status(), own.text()));
            }
        }

        private List<TestCaller> strangers() {
            if (caller.kind().equals("public")) {
                var reader = TestCaller.anybody(ofProgramme ? null : TestAssociation.random());
                return List.of(ofProgramme ? elsewhere(reader) : reader);
            }
            if (ofProgramme) {
                return List.of(elsewhere(TestCaller.steward()));
            }
            var elsewhere = TestAssociation.random();
            var inAssociation = roles(false);
            var inEnterprise = roles(true);
            var strangers = new ArrayList<TestCaller>();
            strangers.add(TestCaller.of(elsewhere, inAssociation));
            strangers.add(TestCaller.of(elsewhere, UUID.randomUUID(), inEnterprise));
            if (!shared) {
                strangers.add(TestCaller.of(home, UUID.randomUUID(), inEnterprise));
            }
            return strangers;
        }

        private static TestCaller elsewhere(TestCaller caller) {
            return new TestCaller(caller.id(), caller.kind(), "another-programme", null, null, null, caller.roles());
        }

        private String address(Map<String, Object> values) {
            var address = path;
            for (var variable : values.entrySet()) {
                address = address.replace(
                        "{" + variable.getKey() + "}", variable.getValue().toString());
            }
            if (address.contains("{")) {
                throw new AssertionError("The fixture of " + method + " " + path + " lacks a path variable");
            }
            return address;
        }

        private Api.Answer send(TestCaller by, Map<String, Object> values, UnaryOperator<String> others) {
            var address = address(values);
            if (meanwhile != null) {
                return api.as(by).hear(address + others.apply(query), meanwhile);
            }
            var sent = body == null ? null : others.apply(Api.JSON.writeValueAsString(body));
            return api.as(by).send(method, address + others.apply(query), sent, headers.toArray(String[]::new));
        }
    }

    private static Role[] roles(boolean bound) {
        return Arrays.stream(Role.values())
                .filter(role -> role.boundToEnterprise() == bound && role != Role.PROGRAMME_STEWARD)
                .toArray(Role[]::new);
    }

    private static String unlike(String value) {
        return new StringBuilder(value).reverse() + "-none";
    }

    private static String code(Api.Answer answer) {
        JsonNode json = answer.status() >= 400 && !answer.text().isEmpty() ? answer.json() : null;
        return json == null ? "" : json.path("code").asString("");
    }
}
