package eu.spindle.platform.idempotency;

import eu.spindle.platform.web.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Configures idempotent requests for each service. */
@AutoConfiguration
public class IdempotencyAutoConfiguration {

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(
            JdbcClient database,
            PlatformTransactionManager transactions,
            ProblemWriter problems,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        var filter = new FilterRegistrationBean<>(new IdempotencyFilter(
                database, new TransactionTemplate(transactions), problems, failures, handlers::getObject));
        // After the security chain, which binds the caller and the scope.
        filter.setOrder(0);
        return filter;
    }
}
