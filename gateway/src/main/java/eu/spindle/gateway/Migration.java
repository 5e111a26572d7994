package eu.spindle.gateway;

import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;

/**
 * Brings the gateway's database up to date and exits when the jar is started with the argument {@code migrate}. Only
 * this mode needs the owner's password; the gateway itself runs without it.
 */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, LiquibaseAutoConfiguration.class})
class Migration {

    private static final String WORD = "migrate";

    static boolean isAskedFor(String... arguments) {
        return List.of(arguments).contains(WORD);
    }

    static void run(String... arguments) {
        new SpringApplicationBuilder(Migration.class)
                .web(WebApplicationType.NONE)
                .run(arguments)
                .close();
    }
}
