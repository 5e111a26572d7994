package eu.spindle.gateway;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** PostgreSQL with the two roles of the gateway, and the services behind it; started once. */
final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final Neighbours NEIGHBOURS = new Neighbours();
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role gateway_owner login");
                statement.execute("create role gateway_app login");
                statement.execute("create database spindle_gateway owner gateway_owner");
            }
            return postgres;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "surroundings",
                        Map.of(
                                "spring.datasource.url",
                                POSTGRES.getJdbcUrl("gateway_app", "spindle_gateway"),
                                "spring.datasource.username",
                                "gateway_app",
                                "spring.liquibase.url",
                                POSTGRES.getJdbcUrl("gateway_owner", "spindle_gateway"),
                                "spring.liquibase.user",
                                "gateway_owner",
                                "spindle.commitments",
                                NEIGHBOURS.address(),
                                "spindle.monitoring",
                                NEIGHBOURS.address(),
                                "spindle.helpdesk",
                                "http://localhost:1")));
    }
}
