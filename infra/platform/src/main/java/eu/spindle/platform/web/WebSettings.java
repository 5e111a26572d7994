package eu.spindle.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the web edge.
 *
 * @param audience the service's name in paths and tokens
 */
@ConfigurationProperties("spindle")
public record WebSettings(String audience) {}
