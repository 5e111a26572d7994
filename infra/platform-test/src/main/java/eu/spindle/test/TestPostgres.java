package eu.spindle.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL 18 for a test run: in a container where a Docker engine is available, otherwise embedded. */
public final class TestPostgres {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String ADMIN = "postgres";

    private TestPostgres() {}

    /** Creates a database for a service, with its two roles. */
    public static TestDatabase newDatabase(String service) {
        var name = "spindle_" + service + "_" + NUMBER.incrementAndGet();
        var owner = service + "_owner";
        var app = service + "_app";
        try (var admin = Server.RUNNING.connect("postgres");
                var statement = admin.createStatement()) {
            for (var role : new String[] {owner, app}) {
                statement.execute("""
                        do $$ begin
                          if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s login password '%2$s' nosuperuser nobypassrls;
                          end if;
                        end $$""".formatted(role, TestDatabase.PASSWORD));
            }
            statement.execute("create database %s owner %s".formatted(name, owner));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try (var admin = Server.RUNNING.connect(name);
                var statement = admin.createStatement()) {
            statement.execute("alter schema public owner to " + owner);
            statement.execute("revoke all on database %s from public".formatted(name));
            statement.execute("revoke all on schema public from public");
            statement.execute("grant connect on database %s to %s".formatted(name, app));
            statement.execute("grant usage on schema public to " + app);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(Server.RUNNING.url(name), owner, app);
    }

    /** Whether tests run against containers. */
    static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    private record Server(String address, String password) {

        static final Server RUNNING = start();

        private static Server start() {
            return dockerAnswers() ? inContainer() : embedded();
        }

        @SuppressWarnings("resource") // lives as long as the test run
        private static Server inContainer() {
            var container =
                    new PostgreSQLContainer("postgres:18").withUsername(ADMIN).withPassword("spindle-admin");
            container.withEnv(
                    "POSTGRES_INITDB_ARGS",
                    "--locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C --lc-ctype=C.UTF-8");
            container.withCommand("postgres", "-c", "max_connections=300");
            container.start();
            return new Server(container.getHost() + ":" + container.getMappedPort(5432), container.getPassword());
        }

        @SuppressWarnings("resource") // stops with the JVM
        private static Server embedded() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("lc-ctype", "C.UTF-8")
                        .start();
                return new Server("localhost:" + server.getPort(), ADMIN);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        String url(String database) {
            return "jdbc:postgresql://" + address + "/" + database;
        }

        Connection connect(String database) throws SQLException {
            return DriverManager.getConnection(url(database), ADMIN, password);
        }
    }
}
