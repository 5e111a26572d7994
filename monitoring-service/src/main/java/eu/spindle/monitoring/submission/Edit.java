package eu.spindle.monitoring.submission;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to change: figures and comments by data point, null to take one away.
 *
 * @param reason why, kept with each change
 */
record Edit(
        Map<String, @Nullable String> figures,
        Map<String, @Nullable String> comments,
        @Nullable String reason) {

    /** The data points that are touched. */
    SortedSet<String> fields() {
        var fields = new TreeSet<>(figures.keySet());
        fields.addAll(comments.keySet());
        return fields;
    }
}
