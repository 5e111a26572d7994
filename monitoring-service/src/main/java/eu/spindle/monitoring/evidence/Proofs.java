package eu.spindle.monitoring.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says to other modules which of a firm's figures are backed by evidence, and how long. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Proofs {

    private final EvidenceRepository repository;
    private final Clock clock;

    Proofs(EvidenceRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** By data point; a file that was refused, or that holds only later, proves nothing. */
    public Map<String, Proof> of(UUID cycle, UUID enterprise) {
        var today = LocalDate.now(clock);
        var proofs = new HashMap<String, Proof>();
        for (Evidence evidence : repository.findAllByCycleIdAndEnterpriseIdOrderByOfferedAt(cycle, enterprise)) {
            Claim claim = evidence.claim();
            boolean begun = claim.validFrom() == null || !claim.validFrom().isAfter(today);
            if (begun && evidence.state() != EvidenceState.REFUSED) {
                claim.dataPoints().forEach(point -> proofs.merge(point, new Proof(claim.validUntil()), Proof::orLater));
            }
        }
        return proofs;
    }
}
