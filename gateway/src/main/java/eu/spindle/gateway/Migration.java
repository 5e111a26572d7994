package eu.spindle.gateway;

import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;

/**
 * What the gateway's jar does when it is started with the word {@code migrate}: it brings the database up to date and
 * ends. This alone needs the owner's password; the gateway itself is started without it.
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
