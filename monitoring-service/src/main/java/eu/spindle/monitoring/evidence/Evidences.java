package eu.spindle.monitoring.evidence;

import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.member.Members;
import eu.spindle.monitoring.submission.Drafts;
import eu.spindle.objects.ObjectStore;
import eu.spindle.platform.Ids;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import eu.spindle.platform.web.IfMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with evidence: offered by the firm, accepted or refused by a reviewer. */
@Service
@Transactional
@EnableConfigurationProperties(EvidenceSettings.class)
class Evidences {

    private final EvidenceRepository repository;
    private final ObjectStore objects;
    private final EvidenceSettings settings;
    private final Drafts drafts;
    private final Cycles cycles;
    private final Members members;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Evidences(
            EvidenceRepository repository,
            ObjectStore objects,
            EvidenceSettings settings,
            Drafts drafts,
            Cycles cycles,
            Members members,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.objects = objects;
        this.settings = settings;
        this.drafts = drafts;
        this.cycles = cycles;
        this.members = members;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Evidence offer(UUID cycle, UUID enterprise, String name, Path content, EvidenceLink evidenceLink, UUID person)
            throws IOException {
        Drafts.Draft draft = drafts.open(cycle, enterprise);
        List<FieldError> unknown = evidenceLink.dataPoints().stream()
                .filter(point -> draft.definitions().dataPoint(point) == null)
                .map(point -> FieldError.at("dataPoints", "data-point-unknown", point))
                .toList();
        if (!unknown.isEmpty()) {
            throw DomainException.invalid(unknown);
        }
        long bytes = Files.size(content);
        if (bytes == 0 || bytes > settings.largest().toBytes()) {
            throw DomainException.invalid(
                    "file",
                    bytes == 0 ? "evidence-empty" : "evidence-too-large",
                    settings.largest().toMegabytes());
        }
        String type = FileTypes.of(content);
        var file = new StoredFile(objects.put(content), StoredFile.cleaned(name), type, bytes);
        var evidence = new Evidence(
                Ids.next(), enterprise, draft.submission(), cycle, file, evidenceLink, person, clock.instant());
        recorded("evidence.offered", evidence, "");
        return repository.save(evidence);
    }

    Evidence accept(UUID id, IfMatch seen, UUID person) {
        Evidence evidence = find(id);
        seen.require(evidence.version());
        evidence.accept(person, clock.instant());
        return reviewed("evidence.accepted", evidence, "");
    }

    Evidence refuse(UUID id, IfMatch seen, UUID person, String reason) {
        Evidence evidence = find(id);
        seen.require(evidence.version());
        evidence.refuse(person, clock.instant(), reason);
        return reviewed("evidence.refused", evidence, reason);
    }

    private Evidence reviewed(String act, Evidence evidence, String reason) {
        Evidence decided = repository.saveAndFlush(evidence);
        recorded(act, decided, reason);
        events.publishEvent(new EvidenceReviewed(decided.enterprise(), decided.cycle()));
        return decided;
    }

    @Transactional(readOnly = true)
    Evidence find(UUID id) {
        return repository.findById(id).orElseThrow(DomainException::notFound);
    }

    @Transactional(readOnly = true)
    List<Evidence> all(UUID cycle, UUID enterprise) {
        cycles.find(cycle);
        members.enterprise(enterprise).orElseThrow(DomainException::notFound);
        return repository.findAllByCycleIdAndEnterpriseIdOrderByOfferedAt(cycle, enterprise);
    }

    Resource content(Evidence evidence) {
        return objects.get(evidence.file().sha256());
    }

    private void recorded(String act, Evidence evidence, String reason) {
        audit.record(
                act, "evidence", evidence.id(), Map.of("sha256", evidence.file().sha256(), "reason", reason));
    }
}
