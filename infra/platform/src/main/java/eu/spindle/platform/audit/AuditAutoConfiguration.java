package eu.spindle.platform.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Configures the audit log of each service. */
@AutoConfiguration
@Import({AuditController.class, ProgrammeAuditController.class})
public class AuditAutoConfiguration {

    @Bean
    AuditLog auditLog(JdbcClient database, EntityManager entities, JsonMapper json, Clock clock) {
        return new AuditLog(database, entities, json, clock);
    }

    @Bean
    AuditExport auditExport(
            AuditLog log, AuditKey key, JsonMapper json, Clock clock, PlatformTransactionManager transactions) {
        return new AuditExport(log, key, json, clock, new TransactionTemplate(transactions));
    }

    @Bean
    ReadAudit readAudit(AuditLog log, PlatformTransactionManager transactions) {
        return new ReadAudit(log, new TransactionTemplate(transactions));
    }

    /** Before the interceptor that rejects requests, so that rejections are recorded. */
    @Bean
    WebMvcConfigurer refusalsAreRecorded(ReadAudit reads) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(reads).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
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
