package eu.spindle.platform.limit;

import eu.spindle.platform.access.AccessAutoConfiguration;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Configures rate limits, which are applied after the authorisation. */
@AutoConfiguration(after = AccessAutoConfiguration.class)
@EnableConfigurationProperties(LimitSettings.class)
public class LimitAutoConfiguration {

    private static final int AFTER_ROLES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    RateLimits rateLimits(LimitSettings settings, DataSource database) throws SQLException {
        return new RateLimits(settings, database);
    }

    @Bean
    HeavyWork heavyWork() {
        return new HeavyWork(Runtime.getRuntime().maxMemory(), PATIENCE);
    }

    @Bean
    WebMvcConfigurer costlyOperations(RateLimits limits) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new CostlyInterceptor(limits)).order(AFTER_ROLES);
            }
        };
    }
}
