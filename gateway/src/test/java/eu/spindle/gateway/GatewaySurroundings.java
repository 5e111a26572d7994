package eu.spindle.gateway;

import eu.spindle.test.TestDatabase;
import eu.spindle.test.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** PostgreSQL with the two roles of the gateway, the services behind it and an OIDC provider; started once. */
final class GatewaySurroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final TestServices TEST_SERVICES = new TestServices();
    static final Provider PROVIDER = new Provider();
    private static final TestDatabase DATABASE = TestPostgres.newDatabase("gateway");
    private static final String PASSWORD = "spindle-test";

    static Connection database() throws SQLException {
        return DATABASE.asApp();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", DATABASE.url());
        properties.put("spring.datasource.username", DATABASE.app());
        properties.put("spring.datasource.password", PASSWORD);
        properties.put("spring.liquibase.user", DATABASE.owner());
        properties.put("spring.liquibase.password", PASSWORD);
        properties.put("spindle.commitments", TEST_SERVICES.address());
        properties.put("spindle.monitoring", TEST_SERVICES.address());
        // A port on which nothing listens: the unavailable service.
        properties.put("spindle.helpdesk", "http://localhost:1");
        properties.put("spindle.oidc.issuer", PROVIDER.issuer());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("surroundings", properties));
    }
}
