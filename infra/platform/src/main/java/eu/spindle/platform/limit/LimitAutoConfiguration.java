package eu.spindle.platform.limit;

import eu.spindle.platform.access.AccessAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts costly operations once it is known that the caller may ask for them at all. */
@AutoConfiguration(after = AccessAutoConfiguration.class)
public class LimitAutoConfiguration {

    private static final int AFTER_ROLES = 10;

    @Bean
    RateLimits rateLimits() {
        return new RateLimits();
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
