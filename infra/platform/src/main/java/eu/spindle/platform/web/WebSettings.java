package eu.spindle.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the web edge is told about its service.
 *
 * @param audience the service's name in paths and tokens
 */
@ConfigurationProperties("spindle")
public record WebSettings(String audience) {}
