package eu.spindle.platform.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for rate limits.
 *
 * @param times multiple of the usual limits
 */
@ConfigurationProperties("spindle.limits")
record LimitSettings(@DefaultValue("1") int times) {}
