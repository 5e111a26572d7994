package eu.spindle.platform.time;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives each service its clock. */
@AutoConfiguration
public class TimeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(name = "spindle.demo", havingValue = false, matchIfMissing = true)
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Only where the demo programme is loaded. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("spindle.demo")
    static class Demonstration {

        @Bean
        DemoClock demoClock() {
            return new DemoClock();
        }

        @Bean
        DemoClockEndpoint demoClockEndpoint(DemoClock clock) {
            return new DemoClockEndpoint(clock);
        }
    }
}
