package eu.spindle.monitoring.context;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A firm's figures about one thing.
 *
 * @param year of the cycle they are from, or null when nothing was reported yet
 * @param submission how far that cycle's report has come, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportedFigures(@Nullable Integer year, @Nullable String submission, List<Figure> figures) {

    /**
     * One figure, as text so that no digit is lost.
     *
     * @param state {@code value}, {@code missing} or {@code not-applicable}
     * @param former what it was before it was restated; absent when it was not, or had no value
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figure(
            String code,
            String name,
            String unit,
            int year,
            String state,
            @Nullable String value,
            @Nullable String former,
            @Nullable String comment) {}
}
