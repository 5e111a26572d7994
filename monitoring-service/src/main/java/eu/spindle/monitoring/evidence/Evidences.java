package eu.spindle.monitoring.evidence;

import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.member.Members;
import eu.spindle.monitoring.submission.Submissions;
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

/** The use cases of evidence: a firm offers it, a reviewer accepts or refuses it. */
@Service
@Transactional
@EnableConfigurationProperties(EvidenceSettings.class)
class Evidences {

    private final EvidenceRepository repository;
    private final ObjectStore objects;
    private final EvidenceSettings settings;
    private final Submissions submissions;
    private final Cycles cycles;
    private final Members members;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Evidences(
            EvidenceRepository repository,
            ObjectStore objects,
            EvidenceSettings settings,
            Submissions submissions,
            Cycles cycles,
            Members members,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.objects = objects;
        this.settings = settings;
        this.submissions = submissions;
        this.cycles = cycles;
        this.members = members;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Evidence offer(UUID cycle, UUID enterprise, String name, Path content, EvidenceLink evidenceLink, UUID person)
            throws IOException {
        Submissions.Draft draft = submissions.lockDraft(cycle, enterprise);
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
        audit("evidence.offered", evidence, "");
        return repository.save(evidence);
    }

    Evidence accept(UUID id, IfMatch seen, UUID person) {
        Evidence evidence = find(id);
        seen.require(evidence.version());
        evidence.accept(person, clock.instant());
        return saveReview("evidence.accepted", evidence, "");
    }

    Evidence refuse(UUID id, IfMatch seen, UUID person, String reason) {
        Evidence evidence = find(id);
        seen.require(evidence.version());
        evidence.refuse(person, clock.instant(), reason);
        return saveReview("evidence.refused", evidence, reason);
    }

    private Evidence saveReview(String action, Evidence evidence, String reason) {
        Evidence saved = repository.saveAndFlush(evidence);
        audit(action, saved, reason);
        events.publishEvent(new EvidenceReviewed(saved.enterprise(), saved.cycle()));
        return saved;
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

    private void audit(String action, Evidence evidence, String reason) {
        audit.record(
                action,
                "evidence",
                evidence.id(),
                Map.of("sha256", evidence.file().sha256(), "reason", reason));
    }
}
