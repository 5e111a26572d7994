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
 * Brings the database up to date and exits when a service's jar is started with the argument {@code migrate}. Only this
 * mode needs the owner's password; the service itself runs without it.
 */
public final class Migration {

    private static final String WORD = "migrate";

    private Migration() {}

    /** Migrates if the arguments say so, otherwise starts the service. */
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
