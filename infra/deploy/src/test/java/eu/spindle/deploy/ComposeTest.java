package eu.spindle.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the compose file against the files that it names and the variables that it asks for. */
class ComposeTest {

    private static final Path FILE = Path.of("compose/compose.yaml");

    @Test
    void asksForNoVariableThatTheExampleDoesNotName() throws IOException {
        var asked = new TreeSet<String>();
        var variable = Pattern.compile("\\$\\{([A-Z_]+):\\?").matcher(Files.readString(FILE));
        while (variable.find()) {
            asked.add(variable.group(1));
        }
        var named = new TreeSet<String>();
        Files.readAllLines(Path.of("compose/env.example")).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .forEach(line -> named.add(line.substring(0, line.indexOf('='))));
        assertThat(named).containsAll(asked);
    }

    @Test
    void mountsOnlyWhatIsThere() throws IOException {
        var mount = Pattern.compile("(\\.{1,2}/[A-Za-z./-]+):/").matcher(Files.readString(FILE));
        while (mount.find()) {
            assertThat(FILE.resolveSibling(mount.group(1))).exists();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void givesAnOwnersPasswordToMigrationsOnly() {
        var services = (Map<String, Map<String, Object>>) ((Map<String, Object>) Observed.yaml(FILE)).get("services");
        services.forEach((name, service) -> {
            var holds = String.valueOf(service.get("environment")).contains("OWNER_PASSWORD");
            assertThat(holds).as(name).isEqualTo(name.endsWith("-migration") || name.equals("postgres"));
        });
        assertThat(services.keySet().stream().filter(name -> name.endsWith("-migration")))
                .hasSize(4);
    }

    @Test
    @SuppressWarnings("unchecked")
    void letsNoTwoServicesShareAVolume() {
        var services = (Map<String, Map<String, Object>>) ((Map<String, Object>) Observed.yaml(FILE)).get("services");
        var named = services.values().stream()
                .flatMap(service -> ((List<String>) service.getOrDefault("volumes", List.of())).stream())
                .filter(volume -> !volume.startsWith("."))
                .map(volume -> volume.substring(0, volume.indexOf(':')))
                .toList();
        assertThat(named).contains("commitments-objects", "monitoring-objects").doesNotHaveDuplicates();
    }

    @Test
    @SuppressWarnings("unchecked")
    void buildsEachServiceFromItsOwnModule() {
        var services = (Map<String, Map<String, Object>>) ((Map<String, Object>) Observed.yaml(FILE)).get("services");
        services.values().stream()
                .filter(service -> service.containsKey("build"))
                .map(service -> (Map<String, Map<String, String>>) service.get("build"))
                .forEach(build -> assertThat(Path.of("../..", build.get("args").get("MODULE"), "pom.xml"))
                        .exists());
        assertThat(services).containsKeys("gateway", "commitments", "monitoring", "helpdesk");
    }

    @Test
    @SuppressWarnings("unchecked")
    void logsNoNamesOfFailedSignIns() {
        var services = (Map<String, Map<String, Object>>) ((Map<String, Object>) Observed.yaml(FILE)).get("services");
        var keycloak = (Map<String, Object>) services.get("keycloak").get("environment");
        assertThat(String.valueOf(keycloak.get("KC_LOG_LEVEL"))).contains("org.keycloak.events:off");
    }
}
