package eu.spindle.platform.time;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the clock of each service, and the calendar of associations where the service stores their time zones. */
@AutoConfiguration
public class TimeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(name = "spindle.demo", havingValue = false, matchIfMissing = true)
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnBean(AssociationTimeZone.class)
    AssociationCalendar associationCalendar(AssociationTimeZone timeZone, Clock clock) {
        return new AssociationCalendar(timeZone, clock);
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
