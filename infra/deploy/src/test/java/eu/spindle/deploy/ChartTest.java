package eu.spindle.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Renders the chart with Helm itself and looks at what a cluster would be given. */
class ChartTest {

    private static final List<String> SERVICES = List.of("gateway", "commitments", "monitoring", "helpdesk");
    private static final Helm CHART = new Helm(Path.of("helm/spindle"));

    @Test
    void passesHelmLint() {
        var lint = CHART.lint().strict().call();
        assertThat(lint.isFailed()).as("%s", lint.getMessages()).isFalse();
    }

    @Test
    void startsEachServiceTwiceAndLosesOneAtATimeAtMost() {
        var rendered = render(Map.of());
        for (var service : SERVICES) {
            var name = "spindle-" + service;
            assertThat(at(one(rendered, "HorizontalPodAutoscaler", name), "spec", "minReplicas"))
                    .isEqualTo(2);
            assertThat(at(one(rendered, "PodDisruptionBudget", name), "spec", "maxUnavailable"))
                    .isEqualTo(1);
            var rolling = at(one(rendered, "Deployment", name), "spec", "strategy", "rollingUpdate");
            assertThat(at(rolling, "maxUnavailable")).isEqualTo(0);
        }
    }

    @Test
    void probesTheManagementPort() {
        for (var service : SERVICES) {
            var container = container(render(Map.of()), service);
            assertThat(at(container, "readinessProbe", "httpGet", "path")).isEqualTo("/actuator/health/readiness");
            assertThat(at(container, "livenessProbe", "httpGet", "path")).isEqualTo("/actuator/health/liveness");
            assertThat(at(container, "readinessProbe", "httpGet", "port")).isEqualTo("management");
            assertThat(at(container, "resources", "requests")).isNotNull();
        }
    }

    @Test
    void leavesTimeToDrainAndToFinishAfterTheSignal() {
        var deployment = one(render(Map.of()), "Deployment", "spindle-gateway");
        var pod = at(deployment, "spec", "template", "spec");
        var drain = list(at(container(render(Map.of()), "gateway"), "env")).stream()
                .filter(variable -> at(variable, "name").equals("SPINDLE_DRAIN"))
                .map(variable -> Duration.parse("PT" + at(variable, "value")))
                .findFirst()
                .orElseThrow();
        // The services' own limit for requests in flight is 20 s, the gateway's 25 s.
        assertThat((Integer) at(pod, "terminationGracePeriodSeconds")).isGreaterThan((int) drain.toSeconds() + 25);
    }

    @Test
    void takesEverySecretByReference() {
        var rendered = render(Map.of());
        assertThat(rendered).noneMatch(document -> at(document, "kind").equals("Secret"));
        for (var service : SERVICES) {
            for (var variable : list(at(container(rendered, service), "env"))) {
                var name = String.valueOf(at(variable, "name"));
                if (name.matches(".*(PASSWORD|SECRET|_KEY)$")) {
                    assertThat(map(variable)).as(name).containsKey("valueFrom").doesNotContainKey("value");
                }
            }
        }
    }

    @Test
    void givesEachContainerTheSecretsThatItNeedsAndNoOther() {
        var rendered = render(Map.of());
        var ofServices = Set.of("audit-key", "management-secret");
        var own = Map.of(
                "gateway",
                        Set.of(
                                "oidc-client-secret",
                                "account-client-secret",
                                "helpdesk-service-secret",
                                "operator-secret"),
                "commitments", Set.of("invitation-key"),
                "monitoring", Set.<String>of(),
                "helpdesk", Set.of("helpdesk-service-secret", "smtp-username", "smtp-password"));
        for (var service : SERVICES) {
            var expected = new TreeSet<>(own.get(service));
            expected.add(service + "-app-password");
            if (!service.equals("gateway")) {
                expected.addAll(ofServices);
            }
            assertThat(secrets(container(rendered, service))).as(service).isEqualTo(expected);
            var migrations = list(at(
                    one(rendered, "Deployment", "spindle-" + service), "spec", "template", "spec", "initContainers"));
            assertThat(migrations).hasSize(1);
            assertThat(secrets(migrations.getFirst()))
                    .as("migration of " + service)
                    .containsExactly(service + "-owner-password");
        }
    }

    private static Set<String> secrets(Object container) {
        return list(at(container, "env")).stream()
                .filter(variable -> map(variable).containsKey("valueFrom"))
                .map(variable -> String.valueOf(at(variable, "valueFrom", "secretKeyRef", "key")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void letsNobodyButTheGatewayAndItsOwnReachAService() {
        var policy = one(render(Map.of()), "NetworkPolicy", "spindle-monitoring");
        var callers = list(at(list(at(policy, "spec", "ingress")).getFirst(), "from"));
        assertThat(callers).hasSize(1).allMatch(caller -> map(caller).containsKey("podSelector"));
    }

    @Test
    void scalesWithConsumerLagWhereKedaIsThere() {
        var rendered = render(Map.of("autoscaling.keda.enabled", "true"));
        assertThat(at(one(rendered, "ScaledObject", "spindle-monitoring"), "spec", "minReplicaCount"))
                .isEqualTo(2);
        assertThat(one(rendered, "HorizontalPodAutoscaler", "spindle-gateway")).isNotNull();
    }

    @Test
    void bringsTheSameRulesAsTheComposeFile() {
        var rendered = render(Map.of("prometheus.enabled", "true"));
        var rules = at(one(rendered, "PrometheusRule", "spindle"), "spec");
        assertThat(rules).isEqualTo(Observed.yaml(Path.of("prometheus/rules.yaml")));
        assertThat(one(rendered, "PodMonitor", "spindle")).isNotNull();
    }

    @Test
    void storesFilesInABucketOrInAVolumeThatAllSee() {
        var volume = render(Map.of());
        assertThat(at(one(volume, "PersistentVolumeClaim", "spindle-objects"), "spec", "accessModes"))
                .isEqualTo(List.of("ReadWriteMany"));

        var bucket = render(Map.of("objects.s3.bucket", "files", "objects.s3.endpoint", "https://s3.example.org"));
        assertThat(bucket).noneMatch(document -> at(document, "kind").equals("PersistentVolumeClaim"));
        for (var service : List.of("commitments", "monitoring")) {
            assertThat(variables(volume, service)).contains("SPINDLE_OBJECTS").doesNotContain("SPINDLE_S3_BUCKET");
            assertThat(variables(bucket, service))
                    .contains("SPINDLE_S3_BUCKET", "SPINDLE_S3_ENDPOINT")
                    .doesNotContain("SPINDLE_OBJECTS");
        }
        for (var service : List.of("gateway", "helpdesk")) {
            assertThat(variables(bucket, service)).doesNotContain("SPINDLE_S3_BUCKET");
            assertThat(variables(volume, service)).doesNotContain("SPINDLE_OBJECTS");
        }
    }

    @Test
    void letsAServiceReachItsOwnFilesOnly() {
        var volume = render(Map.of());
        var bucket = render(Map.of("objects.s3.bucket", "files"));
        for (var service : List.of("commitments", "monitoring")) {
            assertThat(list(at(container(volume, service), "volumeMounts")).toString())
                    .contains("mountPath=/objects/" + service + "-service, subPath=" + service + "-service");
            assertThat(at(container(bucket, service), "env").toString())
                    .contains("key=" + service + "-s3-access-key", "key=" + service + "-s3-secret-key");
        }
        assertThat(list(at(container(volume, "helpdesk"), "volumeMounts")).toString())
                .doesNotContain("/objects");
    }

    private static List<Object> variables(List<Object> rendered, String service) {
        return list(at(container(rendered, service), "env")).stream()
                .map(variable -> at(variable, "name"))
                .toList();
    }

    private static List<Object> render(Map<String, String> values) {
        var template = CHART.template().withName("spindle");
        values.forEach(template::set);
        var documents = new ArrayList<Object>();
        new Yaml().loadAll(template.call()).forEach(documents::add);
        documents.removeIf(document -> document == null);
        return documents;
    }

    private static Object one(List<Object> rendered, String kind, String name) {
        return rendered.stream()
                .filter(document -> at(document, "kind").equals(kind)
                        && at(document, "metadata", "name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    private static Object container(List<Object> rendered, String service) {
        var deployment = one(rendered, "Deployment", "spindle-" + service);
        return list(at(deployment, "spec", "template", "spec", "containers")).getFirst();
    }

    private static Object at(Object from, String... keys) {
        var at = from;
        for (var key : Stream.of(keys).toList()) {
            at = map(at).get(key);
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
