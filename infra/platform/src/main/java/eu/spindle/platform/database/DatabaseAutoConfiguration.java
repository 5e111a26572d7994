package eu.spindle.platform.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds free disk space to readiness. */
@AutoConfiguration
public class DatabaseAutoConfiguration {

    @Bean
    StorageHealth storageHealthIndicator(
            JdbcClient database,
            PlatformTransactionManager transactions,
            @Value("${spindle.objects:}") String objects) {
        return new StorageHealth(
                database, new TransactionTemplate(transactions), objects.isBlank() ? null : Path.of(objects));
    }
}
