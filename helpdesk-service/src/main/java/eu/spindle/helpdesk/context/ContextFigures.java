package eu.spindle.helpdesk.context;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A firm's figures about the context of a ticket.
 *
 * @param year of the reporting cycle they are from, or null if nothing was reported yet
 * @param submission state of that cycle's submission, or null
 * @param figures the figures entered, or the indicator over the years
 * @param pledge the pledge with its progress, or null if the ticket is not about one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContextFigures(
        @Nullable Integer year,
        @Nullable String submission,
        List<Figure> figures,
        @Nullable Pledge pledge) {

    static ContextFigures of(FiguresResponse reported) {
        return new ContextFigures(reported.year(), reported.submission(), reported.figures(), null);
    }

    static ContextFigures of(Pledge pledge) {
        return new ContextFigures(null, null, List.of(), pledge);
    }

    /** The response of monitoring-service. */
    record FiguresResponse(@Nullable Integer year, @Nullable String submission, List<Figure> figures) {}

    /**
     * A figure, exact.
     *
     * @param name in the reader's language
     * @param state {@code value}, {@code missing} or {@code not-applicable}
     * @param former the value before it was restated, or null
     * @param comment the firm's comment, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Figure(
            String code,
            String name,
            @Nullable String unit,
            int year,
            String state,
            @Nullable String value,
            @Nullable String former,
            @Nullable String comment) {}

    /**
     * A pledge with its progress; shares are per cent of the way from baseline to target.
     *
     * @param status code of the progress, such as {@code on-track}
     * @param year of the latest figure, or null if there is none
     * @param former the latest value before it was restated, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Pledge(
            String title,
            String indicator,
            String unit,
            String state,
            @Nullable Integer baselineYear,
            @Nullable String baseline,
            @Nullable Integer targetYear,
            @Nullable String target,
            String status,
            @Nullable Integer year,
            @Nullable String value,
            @Nullable String former,
            @Nullable String percent,
            @Nullable String expectedPercent) {}
}
