package eu.spindle.monitoring.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of a file ({@code SPINDLE_EVIDENCE_LARGEST}).
 *
 * @param largest size of a file at most
 */
@ConfigurationProperties("spindle.evidence")
record EvidenceSettings(@DefaultValue("20MB") DataSize largest) {}
