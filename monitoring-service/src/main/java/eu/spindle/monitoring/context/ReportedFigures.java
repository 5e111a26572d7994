package eu.spindle.monitoring.context;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.monitoring.indicator.IndicatorState;
import eu.spindle.monitoring.submission.SubmissionState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A firm's figures about the thing of a ticket.
 *
 * @param year of the cycle they are from, or null when nothing was reported yet
 * @param submission the state of the cycle's submission, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportedFigures(@Nullable Integer year, @Nullable SubmissionState submission, List<Figure> figures) {

    /**
     * One figure, as text so that no digit is lost.
     *
     * @param former the value before a restatement; absent without one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figure(
            String code,
            String name,
            String unit,
            int year,
            IndicatorState state,
            @Nullable String value,
            @Nullable String former,
            @Nullable String comment) {}
}
