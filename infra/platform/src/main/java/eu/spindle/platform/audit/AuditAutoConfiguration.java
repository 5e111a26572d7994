package eu.spindle.platform.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Gives each service its audit log. */
@AutoConfiguration
@Import(AuditController.class)
public class AuditAutoConfiguration {

    @Bean
    AuditLog auditLog(JdbcClient database, EntityManager entities, JsonMapper json, Clock clock) {
        return new AuditLog(database, entities, json, clock);
    }

    @Bean
    AuditKey auditKey(@Value("${spindle.audit.key:}") String encoded) {
        if (encoded.isBlank()) {
            LoggerFactory.getLogger(AuditLog.class)
                    .warn(
                            "spindle.audit.key is not set: checkpoints are signed with a key that ends with this process");
            return AuditKey.generate();
        }
        return AuditKey.of(encoded);
    }
}
