package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.cycle.Extensions;
import eu.spindle.monitoring.cycle.FirmWindow;
import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.member.Enterprise;
import eu.spindle.monitoring.member.Members;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows submissions: one with its findings, and all of a cycle with how far each firm is. */
@Service
@Transactional(readOnly = true)
class Overview {

    private final Cycles cycles;
    private final Extensions extensions;
    private final Members members;
    private final Packs packs;
    private final Submissions submissions;
    private final ChangeLog changes;
    private final Clock clock;

    Overview(
            Cycles cycles,
            Extensions extensions,
            Members members,
            Packs packs,
            Submissions submissions,
            ChangeLog changes,
            Clock clock) {
        this.cycles = cycles;
        this.extensions = extensions;
        this.members = members;
        this.packs = packs;
        this.submissions = submissions;
        this.changes = changes;
        this.clock = clock;
    }

    SubmissionResponse one(UUID cycleId, UUID enterpriseId, String language) {
        Cycle cycle = cycles.find(cycleId);
        Enterprise enterprise = members.enterprise(enterpriseId).orElseThrow(DomainException::notFound);
        var pack = packs.find(cycle.packVersion()).orElseThrow();
        var reportedFigures = new SubmissionFigures(pack.definitions(), enterprise);
        FirmWindow window = extensions.window(cycle, enterpriseId);
        Instant now = clock.instant();
        Optional<Submission> found = submissions.find(cycleId, enterpriseId);
        Map<String, String> lastYear = submissions
                .ofYear(cycle.year() - 1, enterpriseId)
                .map(Submission::figures)
                .orElse(Map.of());
        if (found.isEmpty()) {
            return SubmissionResponse.notStarted(window, enterprise, reportedFigures, lastYear, now);
        }
        return SubmissionResponse.of(
                found.get(), window, enterprise, reportedFigures, lastYear, pack.texts(), language, now);
    }

    List<SubmissionResponse.Line> all(UUID cycleId) {
        Cycle cycle = cycles.find(cycleId);
        Definitions definitions = packs.definitions(cycle.packVersion());
        Map<UUID, Submission> started = submissions.ofCycle(cycleId).stream()
                .collect(Collectors.toMap(Submission::enterprise, Function.identity()));
        // Of a firm that left nothing is awaited any more; what it had submitted stays.
        Set<UUID> sent = submissions.sent(cycleId);
        Map<UUID, FirmWindow> extended = extensions.windows(cycle);
        var usual = new FirmWindow(cycle, null);
        return members.enterprises().stream()
                .filter(enterprise -> enterprise.active() || sent.contains(enterprise.id()))
                .map(enterprise -> SubmissionResponse.Line.of(
                        enterprise,
                        started.get(enterprise.id()),
                        extended.getOrDefault(enterprise.id(), usual),
                        new SubmissionFigures(definitions, enterprise)))
                .toList();
    }

    Page<ChangeLog.Entry> changes(UUID cycleId, UUID enterpriseId, @Nullable String after, int limit) {
        cycles.find(cycleId);
        members.enterprise(enterpriseId).orElseThrow(DomainException::notFound);
        return submissions
                .find(cycleId, enterpriseId)
                .map(submission -> changes.page(submission.id(), after, limit))
                .orElse(new Page<>(List.of(), null));
    }
}
