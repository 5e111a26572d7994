package eu.spindle.monitoring.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores evidence without the content of its files. */
interface EvidenceRepository extends Repository<Evidence, UUID> {

    Evidence save(Evidence evidence);

    Evidence saveAndFlush(Evidence evidence);

    Optional<Evidence> findById(UUID id);

    List<Evidence> findAllByCycleIdAndEnterpriseIdOrderByOfferedAt(UUID cycle, UUID enterprise);
}
