package eu.spindle.platform.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much an installation allows.
 *
 * @param times how many times the usual number of costly operations
 */
@ConfigurationProperties("spindle.limits")
record LimitSettings(@DefaultValue("1") int times) {}
