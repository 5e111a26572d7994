package eu.spindle.commitments.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.pledge.MeasuredPledges;
import eu.spindle.commitments.pledge.PledgeState;
import eu.spindle.commitments.pledge.PledgeTarget;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows helpdesk-service the pledge that a ticket is about, in the association of the token. It is read in the scope of
 * the firm, so that the database shows no pledge of another one.
 */
@RestController
@Allowed(Roles.ASKED_BY_HELPDESK)
class InternalPledgeController {

    private final MeasuredPledges pledges;
    private final ProgressRepository repository;
    private final TransactionTemplate transaction;
    private final ProgressCalculator calculator;

    InternalPledgeController(
            MeasuredPledges pledges,
            ProgressRepository repository,
            TransactionTemplate transaction,
            ProgressCalculator calculator) {
        this.pledges = pledges;
        this.repository = repository;
        this.transaction = transaction;
        this.calculator = calculator;
    }

    @GetMapping("/internal/enterprises/{enterprise}/pledges/{id}")
    PledgeId find(@PathVariable UUID enterprise, @PathVariable UUID id) {
        return within(enterprise, () -> new PledgeId(pledge(enterprise, id).id()));
    }

    @GetMapping("/internal/enterprises/{enterprise}/pledges/{id}/progress")
    PledgeProgress progress(@PathVariable UUID enterprise, @PathVariable UUID id) {
        return within(enterprise, () -> {
            var pledge = pledge(enterprise, id);
            var pledgeTarget = pledges.revisions(id).lastEntry().getValue();
            var points = repository.points(pledgeTarget);
            var latest = ProgressPoint.latest(points, pledgeTarget.revision()).orElse(null);
            return PledgeProgress.of(pledge, pledgeTarget, points, latest, calculator);
        });
    }

    private MeasuredPledges.KnownPledge pledge(UUID enterprise, UUID id) {
        return pledges.find(id)
                .filter(pledge -> pledge.enterprise().equals(enterprise))
                .orElseThrow(DomainException::notFound);
    }

    private <T> T within(UUID enterprise, Supplier<T> work) {
        var scope = Scope.required();
        return new Scope(scope.programme(), scope.association(), enterprise, null, false)
                .call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    /** A pledge that exists. */
    record PledgeId(UUID id) {}

    /**
     * A pledge with its latest progress, in per cent of the way from baseline to target.
     *
     * @param year of the latest figure, or null while there is none
     * @param value in the unit, exact
     * @param former the value before it was restated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PledgeProgress(
            String title,
            String indicator,
            String unit,
            PledgeState state,
            int baselineYear,
            @Nullable String baseline,
            int targetYear,
            @Nullable String target,
            ProgressStatus status,
            @Nullable Integer year,
            @Nullable String value,
            @Nullable String former,
            @Nullable String percent,
            @Nullable String expectedPercent) {

        static PledgeProgress of(
                MeasuredPledges.KnownPledge pledge,
                PledgeTarget pledgeTarget,
                List<ProgressPoint> points,
                @Nullable ProgressPoint latest,
                ProgressCalculator calculator) {
            var point = latest == null
                    ? null
                    : ProgressController.PointResponse.of(latest, points, pledgeTarget, calculator);
            return new PledgeProgress(
                    pledge.title(),
                    pledgeTarget.indicator().code(),
                    pledgeTarget.indicator().unit(),
                    pledge.state(),
                    pledgeTarget.baselineYear(),
                    plain(pledgeTarget.baseline()),
                    pledgeTarget.targetYear(),
                    plain(pledgeTarget.target()),
                    point == null ? ProgressStatus.NO_DATA : point.status(),
                    point == null ? null : point.year(),
                    point == null ? null : point.value(),
                    point == null ? null : point.former(),
                    point == null ? null : point.percent(),
                    point == null ? null : point.expectedPercent());
        }

        private static @Nullable String plain(@Nullable BigDecimal value) {
            return value == null ? null : value.toPlainString();
        }
    }
}
