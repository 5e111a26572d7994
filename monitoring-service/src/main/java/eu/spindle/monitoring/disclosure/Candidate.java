package eu.spindle.monitoring.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure to publish, with the sums that it would reveal. Candidates are equal if their names are.
 *
 * @param worth its value for readers, such as the number of its firms
 */
public record Candidate(String name, List<PublishedSum> sums, long worth) {

    public Candidate {
        sums = List.copyOf(sums);
        if (worth < 0) {
            throw new IllegalArgumentException("a figure is worth nothing at least");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Candidate candidate && candidate.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
