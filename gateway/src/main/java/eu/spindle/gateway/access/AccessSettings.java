package eu.spindle.gateway.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long the access of callers is cached, and whether roles with wide rights need a second factor. */
@ConfigurationProperties("spindle.access")
record AccessSettings(
        @DefaultValue("5s") Duration keep,
        @DefaultValue("1s") Duration cacheRefusal,
        @DefaultValue("50000") int callers,
        @DefaultValue("required") SecondFactor.Rule secondFactor) {}
