package eu.spindle.platform.tenancy;

import org.hibernate.cfg.MultiTenancySettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.TaskDecorator;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Configures tenant scopes for JPA transactions and asynchronous tasks. */
@AutoConfiguration(before = HibernateJpaAutoConfiguration.class)
public class TenancyAutoConfiguration {

    @Bean
    JpaVendorAdapter jpaVendorAdapter() {
        return new HibernateJpaVendorAdapter() {
            private final ScopedJpaDialect dialect = new ScopedJpaDialect();

            @Override
            public HibernateJpaDialect getJpaDialect() {
                return dialect;
            }
        };
    }

    @Bean
    HibernatePropertiesCustomizer associationAsTenant() {
        return properties ->
                properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new AssociationResolver());
    }

    /** Passes the scope to tasks, which do not inherit it. */
    @Bean
    TaskDecorator scopeIntoTasks() {
        return task ->
                Scope.current().<Runnable>map(scope -> () -> scope.run(task)).orElse(task);
    }
}
