package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.cycle.Extensions;
import eu.spindle.monitoring.cycle.FirmWindow;
import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.member.Members;
import eu.spindle.platform.Ids;
import eu.spindle.platform.web.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads submissions: one of them, all of a cycle, and the changes of one. */
@Service
@Transactional(readOnly = true)
class Overview {

    private final SubmissionLoader loader;
    private final SubmissionRepository submissions;
    private final Cycles cycles;
    private final Extensions extensions;
    private final Members members;
    private final Packs packs;
    private final ChangeLog changeLog;

    Overview(
            SubmissionLoader loader,
            SubmissionRepository submissions,
            Cycles cycles,
            Extensions extensions,
            Members members,
            Packs packs,
            ChangeLog changeLog) {
        this.loader = loader;
        this.submissions = submissions;
        this.cycles = cycles;
        this.extensions = extensions;
        this.members = members;
        this.packs = packs;
        this.changeLog = changeLog;
    }

    SubmissionContext one(UUID cycle, UUID enterprise) {
        return loader.find(cycle, enterprise);
    }

    /** Returns one line for each member firm, and for each firm that has submitted figures and left since. */
    List<SubmissionResponse.Line> all(UUID cycleId) {
        Cycle cycle = cycles.find(cycleId);
        Definitions definitions = packs.definitions(cycle.packVersion());
        Map<UUID, Submission> started = submissions.findAllByCycleId(cycleId).stream()
                .collect(Collectors.toMap(Submission::enterprise, Function.identity()));
        Map<UUID, FirmWindow> extended = extensions.windows(cycle);
        var usual = new FirmWindow(cycle, null);
        return members.enterprises().stream()
                .filter(enterprise -> enterprise.active() || isSubmitted(started.get(enterprise.id())))
                .map(enterprise -> SubmissionResponse.Line.of(
                        enterprise,
                        started.getOrDefault(
                                enterprise.id(), Submission.notStarted(Ids.next(), enterprise.id(), cycle)),
                        extended.getOrDefault(enterprise.id(), usual),
                        new SubmissionFigures(definitions, enterprise)))
                .toList();
    }

    private static boolean isSubmitted(@Nullable Submission submission) {
        return submission != null && submission.state().submitted();
    }

    Page<ChangeLog.Entry> changes(UUID cycle, UUID enterprise, @Nullable String after, int limit) {
        return changeLog.page(loader.find(cycle, enterprise).submission().id(), after, limit);
    }
}
