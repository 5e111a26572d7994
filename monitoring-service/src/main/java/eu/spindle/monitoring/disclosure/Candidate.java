package eu.spindle.monitoring.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that could be published, as the sums that everybody would know through it. It is known by its name.
 *
 * @param worth how much is lost if it is not published, such as the number of firms it speaks for
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
