package eu.spindle.commitments.progress;

import eu.spindle.commitments.catalogue.content.Direction;
import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.commitments.pledge.MeasuredPledges;
import eu.spindle.commitments.pledge.MeasuredPledges.ReportingPledge;
import eu.spindle.commitments.pledge.PledgeTarget;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.number.Rational;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The progress of pledges. */
@AssociationApi
class ProgressController {

    private final MeasuredPledges pledges;
    private final ProgressRepository repository;
    private final ProgressCalculator calculator;
    private final Enterprises enterprises;

    ProgressController(
            MeasuredPledges pledges,
            ProgressRepository repository,
            ProgressCalculator calculator,
            Enterprises enterprises) {
        this.enterprises = enterprises;
        this.pledges = pledges;
        this.repository = repository;
        this.calculator = calculator;
    }

    @Operation(summary = "Show a pledge's progress: reported figures, expected progress and status")
    @GetMapping("/pledges/{id}/progress")
    @Allowed(Roles.READS_FIRM_DATA)
    @Transactional(readOnly = true)
    ProgressResponse get(@PathVariable UUID id) {
        var revisions = pledges.revisions(id);
        var inForce = revisions.lastEntry().getValue();
        var points = repository.points(inForce);
        var latest = ProgressPoint.latest(points, inForce.revision());
        return new ProgressResponse(
                id,
                inForce.revision(),
                inForce.indicator().code(),
                inForce.indicator().unit(),
                inForce.indicator().direction(),
                latest.map(point -> calculator.progress(inForce, point.figure()).status())
                        .orElse(ProgressStatus.NO_DATA),
                latest.map(point -> PointResponse.of(point, points, inForce, calculator))
                        .orElse(null),
                ExpectedProgress.of(inForce).byYear().entrySet().stream()
                        .map(year -> new Expected(year.getKey(), year.getValue().percent()))
                        .toList(),
                points.stream()
                        .map(point -> PointResponse.of(
                                point, points, revisions.getOrDefault(point.revision(), inForce), calculator))
                        .toList());
    }

    @Operation(summary = "List a firm's active and delisted pledges with their progress, the worst first")
    @GetMapping("/enterprises/{enterprise}/progress")
    @Allowed(Roles.READS_FIRM_DATA)
    @Transactional(readOnly = true)
    ProgressListResponse list(@PathVariable UUID enterprise) {
        enterprises.nameOf(enterprise);
        var reporting = pledges.reporting(enterprise);
        var points = repository.points(
                reporting.stream().map(ReportingPledge::target).toList());
        return new ProgressListResponse(reporting.stream()
                .map(pledge -> EvaluatedPledge.of(
                        pledge, points.getOrDefault(pledge.target().pledge(), List.of()), calculator))
                .sorted(EvaluatedPledge.WORST_FIRST)
                .map(EvaluatedPledge::response)
                .toList());
    }

    /** The pledges of a firm that count, the worst first. */
    record ProgressListResponse(List<PledgeProgressResponse> pledges) {}

    /**
     * A pledge's progress; shares are in per cent of the way from baseline to target.
     *
     * @param latest the figure of the latest year, or null while there is none
     * @param points all figures that were received, oldest first
     */
    record ProgressResponse(
            UUID pledge,
            int revision,
            String indicator,
            String unit,
            Direction direction,
            ProgressStatus status,
            @Nullable PointResponse latest,
            List<Expected> expected,
            List<PointResponse> points) {}

    /** The share of the way that is expected in a year. */
    record Expected(int year, String percent) {

        Expected(int year, BigDecimal percent) {
            this(year, percent.toPlainString());
        }
    }

    /**
     * A figure and the progress that it means.
     *
     * @param value in the unit, rounded
     * @param former the value before it was restated, or null
     * @param distance from the band, in the unit
     */
    record PointResponse(
            int year,
            UUID cycle,
            Instant at,
            int revision,
            boolean restated,
            FigureState state,
            @Nullable String value,
            @Nullable String former,
            @Nullable String percent,
            String expectedPercent,
            ProgressStatus status,
            boolean met,
            @Nullable String distance) {

        static PointResponse of(
                ProgressPoint point,
                List<ProgressPoint> points,
                PledgeTarget pledgeTarget,
                ProgressCalculator calculator) {
            var figure = point.figure();
            var progress = calculator.progress(pledgeTarget, figure);
            var made = progress.made();
            return new PointResponse(
                    figure.year(),
                    figure.cycle(),
                    point.at(),
                    point.revision(),
                    figure.restated(),
                    figure.state(),
                    plain(figure.value()),
                    point.previous(points)
                            .map(earlier -> plain(earlier.figure().value()))
                            .orElse(null),
                    made == null ? null : made.percent().toPlainString(),
                    progress.expected().percent().toPlainString(),
                    progress.status(),
                    progress.met(),
                    plain(progress.distance()));
        }

        private static @Nullable String plain(@Nullable Rational value) {
            return value == null ? null : value.rounded().toPlainString();
        }
    }
}
