package eu.spindle.packs.demo;

import java.util.Map;

/**
 * What a firm did in a cycle.
 *
 * @param figures data point code to value as the API accepts it: decimals, {@code true}/{@code false}, or for
 *     sensitive figures of firms under 50 employees a class {@code 0}, {@code 1-4}, {@code 5+}; empty when nothing was
 *     entered
 */
public record DemoSubmission(int year, DemoBehaviour behaviour, Map<String, String> figures) {

    public DemoSubmission {
        if (figures.isEmpty() == behaviour.entersFigures()) {
            throw new IllegalArgumentException(behaviour + " with " + figures.size() + " figures");
        }
        figures = Map.copyOf(figures);
    }
}
