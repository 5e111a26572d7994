package eu.spindle.monitoring.evidence;

import eu.spindle.platform.time.AssociationCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the figures of a firm that are backed by evidence, for other modules. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EvidencedFigures {

    private final EvidenceRepository repository;
    private final AssociationCalendar calendar;

    EvidencedFigures(EvidenceRepository repository, AssociationCalendar calendar) {
        this.repository = repository;
        this.calendar = calendar;
    }

    /** The backed figures by data point; refused files, and files that are valid only later, do not count. */
    public Map<String, EvidencedFigure> of(UUID cycle, UUID enterprise) {
        var today = calendar.today();
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
