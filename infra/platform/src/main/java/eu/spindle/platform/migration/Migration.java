package eu.spindle.platform.migration;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * What a service's jar does when it is started with the word {@code migrate}: it brings the database up to date and ends.
 * This alone needs the owner's password; the service itself is started without it.
 */
public final class Migration {

    private static final String WORD = "migrate";

    private Migration() {}

    /** Migrates if the arguments ask for it, and starts the service otherwise. */
    public static void orStart(Class<?> service, String... arguments) {
        if (List.of(arguments).contains(WORD)) {
            new SpringApplicationBuilder(Liquibase.class)
                    .web(WebApplicationType.NONE)
                    .run(arguments)
                    .close();
        } else {
            SpringApplication.run(service, arguments);
        }
    }

    /** Liquibase and nothing else of the service. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, LiquibaseAutoConfiguration.class})
    static class Liquibase {}
}
