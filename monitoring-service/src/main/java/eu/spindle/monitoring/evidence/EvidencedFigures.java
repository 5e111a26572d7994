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
public class EvidencedFigures {

    private final EvidenceRepository repository;
    private final Clock clock;

    EvidencedFigures(EvidenceRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** By data point; a file that was refused, or that holds only later, proves nothing. */
    public Map<String, EvidencedFigure> of(UUID cycle, UUID enterprise) {
        var today = LocalDate.now(clock);
        var evidencedFigures = new HashMap<String, EvidencedFigure>();
        for (Evidence evidence : repository.findAllByCycleIdAndEnterpriseIdOrderByOfferedAt(cycle, enterprise)) {
            EvidenceLink evidenceLink = evidence.evidenceLink();
            boolean begun = evidenceLink.validFrom() == null
                    || !evidenceLink.validFrom().isAfter(today);
            if (begun && evidence.state() != EvidenceState.REFUSED) {
                evidenceLink
                        .dataPoints()
                        .forEach(point -> evidencedFigures.merge(
                                point, new EvidencedFigure(evidenceLink.validUntil()), EvidencedFigure::orLater));
            }
        }
        return evidencedFigures;
    }
}
