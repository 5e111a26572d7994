package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.figure.Figure;
import eu.spindle.monitoring.member.Enterprise;
import eu.spindle.monitoring.member.Members;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the association's firms that an officer has approved. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ApprovedFigures {

    private final SubmissionRepository submissions;
    private final Members members;
    private final Cycles cycles;
    private final Packs packs;

    ApprovedFigures(SubmissionRepository submissions, Members members, Cycles cycles, Packs packs) {
        this.submissions = submissions;
        this.members = members;
        this.cycles = cycles;
        this.packs = packs;
    }

    /** The figures of the year and of the years before, the earliest first. */
    public List<OfFirm> until(int year) {
        Map<UUID, Enterprise> firms =
                members.enterprises().stream().collect(Collectors.toMap(Enterprise::id, Function.identity()));
        return submissions.approvedUntil(year).stream()
                .flatMap(submission ->
                        Stream.ofNullable(firms.get(submission.enterprise())).map(firm -> of(submission, firm)))
                .toList();
    }

    /** The firms with approved figures of the latest year that has any. */
    public Set<UUID> enterprisesOfLatestYear() {
        return Set.copyOf(submissions.enterprisesOfLatestYear());
    }

    private OfFirm of(Submission submission, Enterprise firm) {
        String version = cycles.find(submission.cycle()).packVersion();
        var reportedFigures = new SubmissionFigures(packs.definitions(version), firm);
        return new OfFirm(firm, submission.year(), version, reportedFigures.figures(submission.approvedFigures()));
    }

    /** One firm's figures of one year, and the version of the definitions by which they were entered. */
    public record OfFirm(Enterprise firm, int year, String packVersion, Map<String, Figure> figures) {
        public OfFirm {
            figures = Map.copyOf(figures);
        }
    }
}
