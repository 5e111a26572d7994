package eu.spindle.commitments.pledge;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A new pledge; decimals are JSON strings, so that no figure is rounded on its way. */
record PledgeRequest(
        @NotBlank @Size(max = PledgeRequest.MAX_CODE) String commitment,
        @NotBlank @Size(max = PledgeRequest.MAX_CODE) String indicator,
        @NotNull @Valid TermsRequest terms) {

    private static final int MAX_CODE = 40;
    /** More than any decimal that is read, so that a misspelt one is told as such. */
    private static final int MAX_DECIMAL = 40;
    /** Years beyond these are no slip of the pen; which of them are possible is for the rules of pledges. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;

    /** What is promised. */
    record TermsRequest(
            @NotBlank @Size(max = 200) String title,
            @Nullable @Valid BaselineRequest baseline,
            @Nullable @Valid TargetRequest target,
            @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer targetYear,
            @Nullable @Valid @Size(max = 30) List<@NotNull MilestoneRequest> milestones,
            @Nullable @Size(max = 120) String owner,
            @Nullable @Valid @Size(max = 100) List<@NotNull ActionRequest> actions) {

        /** The terms that are meant.
         *
         * @throws DomainException with a fault for each figure that cannot be read
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

    /** The value from which progress counts, and its year. */
    record BaselineRequest(
            @NotBlank @Size(max = MAX_DECIMAL) String value,
            @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer year) {

        Terms.Baseline read(String field, List<FieldError> fieldErrors) {
            return new Terms.Baseline(decimal(value, field, fieldErrors), year);
        }
    }

    /** Where to: {@code absolute}, or a {@code change} in per cent of the baseline. */
    record TargetRequest(
            @NotBlank @Pattern(regexp = "absolute|change") String kind,
            @NotBlank @Size(max = MAX_DECIMAL) String value) {

        Terms.Target read(List<FieldError> fieldErrors) {
            var how = kind.equals("change") ? Terms.Target.Kind.CHANGE : Terms.Target.Kind.ABSOLUTE;
            return new Terms.Target(how, decimal(value, "terms.target.value", fieldErrors));
        }
    }

    /** A value on the way. */
    record MilestoneRequest(
            @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer year,
            @NotBlank @Size(max = MAX_DECIMAL) String value) {}

    /** What is done for it. */
    record ActionRequest(
            @NotBlank @Size(max = 500) String what,
            @Nullable @Size(max = 120) String owner,
            @Nullable LocalDate due) {}

    /** The baseline that is right now, and why. */
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

    /** Other terms, and why. */
    record AmendmentRequest(
            @NotBlank @Size(max = 2000) String reason,
            @NotNull @Valid TermsRequest terms) {}

    /** Why. */
    record Reason(@NotBlank @Size(max = 2000) String reason) {}

    /** How it ended, and why. */
    record ConclusionRequest(
            @NotBlank @Pattern(regexp = "achieved|not-achieved")
            String outcome,

            @NotBlank @Size(max = 2000) String reason) {}

    /** Plain digits only: an exponent could ask for a number of a billion digits. */
    private static BigDecimal decimal(String text, String field, List<FieldError> fieldErrors) {
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
            fieldErrors.add(FieldError.at(field, "decimal-malformed", text));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }
}
