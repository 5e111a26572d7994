package eu.spindle.commitments.pledge;

import eu.spindle.commitments.pledge.terms.Terms;
import eu.spindle.platform.code.Code;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A new pledge. Decimals are JSON strings, so that no client rounds them. */
record PledgeRequest(
        @NotBlank @Size(max = PledgeRequest.MAX_CODE) String commitment,
        @NotBlank @Size(max = PledgeRequest.MAX_CODE) String indicator,
        @NotNull @Valid TermsRequest terms) {

    private static final int MAX_CODE = 40;
    /** Longer than any valid decimal, so that a malformed one is reported as such. */
    private static final int MAX_DECIMAL = 40;
    /** Bounds of the API only; the rules of terms say which years are possible. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;

    /** The terms of a pledge. */
    record TermsRequest(
            @NotBlank @Size(max = 200) String title,
            @Nullable @Valid BaselineRequest baseline,
            @Nullable @Valid TargetRequest target,
            @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer targetYear,
            @Nullable @Valid @Size(max = 30) List<@NotNull MilestoneRequest> milestones,
            @Nullable @Size(max = 120) String owner,
            @Nullable @Valid @Size(max = 100) List<@NotNull ActionRequest> actions) {

        /** Reads the terms.
         *
         * @throws DomainException with an error for each figure that is malformed
         */
        Terms terms() {
            var fieldErrors = new ArrayList<FieldError>();
            var read = new Terms(
                    title,
                    baseline == null ? null : baseline.read("terms.baseline.value", fieldErrors),
                    target == null ? null : target.read(fieldErrors),
                    targetYear,
                    milestones(fieldErrors),
                    owner,
                    Objects.requireNonNullElse(actions, List.<ActionRequest>of()).stream()
                            .map(action -> new Terms.Action(action.what(), action.owner(), action.due()))
                            .toList());
            if (!fieldErrors.isEmpty()) {
                throw DomainException.invalid(fieldErrors);
            }
            return read;
        }

        private List<Terms.Milestone> milestones(List<FieldError> fieldErrors) {
            var asked = Objects.requireNonNullElse(milestones, List.<MilestoneRequest>of());
            return IntStream.range(0, asked.size())
                    .mapToObj(i -> new Terms.Milestone(
                            asked.get(i).year(),
                            decimal(asked.get(i).value(), "terms.milestones[%d].value".formatted(i), fieldErrors)))
                    .toList();
        }
    }

    /** The value from which progress is measured, and its year. */
    record BaselineRequest(
            @NotBlank @Size(max = MAX_DECIMAL) String value,
            @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer year) {

        Terms.Baseline read(String field, List<FieldError> fieldErrors) {
            return new Terms.Baseline(decimal(value, field, fieldErrors), year);
        }
    }

    /** The value to be reached: absolute, or a change in per cent of the baseline. */
    record TargetRequest(
            @NotNull Terms.Target.Kind kind,
            @NotBlank @Size(max = MAX_DECIMAL) String value) {

        Terms.Target read(List<FieldError> fieldErrors) {
            return new Terms.Target(kind, decimal(value, "terms.target.value", fieldErrors));
        }
    }

    /** A value to be reached before the target year. */
    record MilestoneRequest(
            @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer year,
            @NotBlank @Size(max = MAX_DECIMAL) String value) {}

    /** A measure that the firm takes. */
    record ActionRequest(
            @NotBlank @Size(max = 500) String what,
            @Nullable @Size(max = 120) String owner,
            @Nullable LocalDate due) {}

    /** A corrected baseline, with the reason. */
    record RestatementRequest(
            @NotNull @Valid BaselineRequest baseline,
            @NotBlank @Size(max = 2000) String reason) {

        Terms.Baseline read() {
            var fieldErrors = new ArrayList<FieldError>();
            var read = baseline.read("baseline.value", fieldErrors);
            if (!fieldErrors.isEmpty()) {
                throw DomainException.invalid(fieldErrors);
            }
            return read;
        }
    }

    /** Other terms, with the reason. */
    record AmendmentRequest(
            @NotBlank @Size(max = 2000) String reason,
            @NotNull @Valid TermsRequest terms) {}

    /** The reason of a decision. */
    record ReasonRequest(@NotBlank @Size(max = 2000) String reason) {}

    /** The outcome of a pledge, with the reason. */
    record ConclusionRequest(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 2000) String reason) {

        /** Whether the target was reached. */
        enum Outcome implements Code {
            ACHIEVED,
            NOT_ACHIEVED
        }

        boolean achieved() {
            return outcome == Outcome.ACHIEVED;
        }
    }

    /** Accepts plain digits only: an exponent could expand to a billion digits. */
    private static BigDecimal decimal(String text, String field, List<FieldError> fieldErrors) {
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
            fieldErrors.add(FieldError.at(field, "decimal-malformed", text));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }
}
