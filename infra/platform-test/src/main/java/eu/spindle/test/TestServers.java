package eu.spindle.test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Connects the service under test to its database, its broker and the keys of the test gateway. */
@TestConfiguration(proxyBeanMethods = false)
class TestServers {

    @Bean
    TestDatabase testDatabase(@Value("${spindle.audience}") String service) {
        return TestPostgres.newDatabase(service);
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(TestDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.app();
            }

            @Override
            public String getPassword() {
                return TestDatabase.PASSWORD;
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    @Bean
    LiquibaseConnectionDetails liquibaseConnectionDetails(TestDatabase database) {
        return new LiquibaseConnectionDetails() {
            @Override
            public String getUsername() {
                return database.owner();
            }

            @Override
            public String getPassword() {
                return TestDatabase.PASSWORD;
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    @Bean
    KafkaConnectionDetails kafkaConnectionDetails() {
        return () -> java.util.List.of(TestKafka.bootstrap());
    }

    @Bean
    DynamicPropertyRegistrar gatewayKeys() {
        return properties ->
                properties.add("spindle.gateway.jwks", () -> TestGateway.keys().toString());
    }

    @Bean
    @Lazy
    Api api(Environment environment, @Value("${spindle.audience}") String service) {
        return new Api(environment.getRequiredProperty("local.server.port", Integer.class), service);
    }

    @Bean
    @Lazy
    AccessCheck accessCheck(
            Api api,
            @Value("${spindle.audience}") String service,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        return new AccessCheck(api, service, handlers);
    }
}
