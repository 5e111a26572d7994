package eu.spindle.monitoring.submission;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures and comments to enter, by data point. Figures are text, so that no digit is lost; null removes one.
 *
 * @param reason stored with each change
 */
record EntriesRequest(
        @JsonSetter(contentNulls = Nulls.SET) @Nullable @Size(max = EntriesRequest.MAX_FIELDS)
        Map<@Size(max = EntriesRequest.MAX_CODE) String, @Nullable @Size(max = EntriesRequest.MAX_FIGURE) String>
                figures,

        @JsonSetter(contentNulls = Nulls.SET) @Nullable @Size(max = EntriesRequest.MAX_FIELDS)
        Map<@Size(max = EntriesRequest.MAX_CODE) String, @Nullable @Size(max = SubmissionFigures.MAX_COMMENT) String>
                comments,

        @Nullable @Size(max = 1000) String reason) {

    private static final int MAX_FIELDS = 500;
    private static final int MAX_CODE = 64;
    private static final int MAX_FIGURE = 100;

    EnterFigures.Edit edit() {
        return new EnterFigures.Edit(
                figures == null ? Map.of() : figures, comments == null ? Map.of() : comments, reason);
    }
}
