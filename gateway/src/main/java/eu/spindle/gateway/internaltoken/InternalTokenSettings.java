package eu.spindle.gateway.internaltoken;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long internal tokens and their keys live. */
@ConfigurationProperties("spindle.internal-token")
record InternalTokenSettings(
        @DefaultValue("60s") Duration life,
        @DefaultValue("20s") Duration margin,
        @DefaultValue("24h") Duration keyLife,
        @DefaultValue("5m") Duration keyNotice,
        @DefaultValue("50000") int kept) {

    InternalTokenSettings {
        if (margin.compareTo(life) >= 0) {
            throw new IllegalArgumentException("spindle.internal-token.margin must be shorter than its life");
        }
    }
}
