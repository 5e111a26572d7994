package eu.spindle.monitoring.definition;

import java.util.List;

/** A programme pack that cannot be loaded, with everything that is wrong with it. */
public final class InvalidPackException extends RuntimeException {

    private final transient List<PackProblem> problems;

    public InvalidPackException(List<PackProblem> problems) {
        super(problems.size() + " problems, first: " + problems.getFirst());
        this.problems = List.copyOf(problems);
    }

    public List<PackProblem> problems() {
        return problems;
    }
}
