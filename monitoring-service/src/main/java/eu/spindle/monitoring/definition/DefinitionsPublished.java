package eu.spindle.monitoring.definition;

import java.util.Map;
import java.util.UUID;

/**
 * The definitions of a version are published: both its content and commitments-service's word are there.
 *
 * @param pack id of the version, the same for all of its contents
 * @param fingerprints by the codes of the indicators
 */
public record DefinitionsPublished(UUID pack, String version, Map<String, Fingerprint> fingerprints) {

    public DefinitionsPublished {
        fingerprints = Map.copyOf(fingerprints);
    }

    static DefinitionsPublished of(UUID id, Pack pack) {
        return new DefinitionsPublished(id, pack.version(), pack.definitions().fingerprints());
    }
}
