package eu.spindle.monitoring.evidence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where evidence is kept and how large a file may be ({@code SPINDLE_OBJECTS}, {@code SPINDLE_EVIDENCE_LARGEST}).
 *
 * @param objects directory of the object store
 */
@ConfigurationProperties("spindle")
record EvidenceSettings(
        @DefaultValue(".spindle/objects") Path objects,
        @DefaultValue Evidence evidence) {

    /**
     * Bounds of a file.
     *
     * @param largest size of a file at most
     */
    record Evidence(@DefaultValue("20MB") DataSize largest) {}
}
