package eu.spindle.test;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many requests at the same time. */
public final class AtOnce {

    /** More than a service has connections to its database. */
    private static final int REQUESTS = 20;

    private AtOnce() {}

    /** The answers to requests that are sent at once, in the order of their numbers. */
    public static List<Api.Answer> send(IntFunction<Api.Answer> request) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, REQUESTS)
                    .mapToObj(number -> threads.submit(() -> request.apply(number)))
                    .toList();
            return answers.stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }

    /** The only answer with that status. */
    public static Api.Answer only(int status, List<Api.Answer> answers) {
        var found = answers.stream().filter(answer -> answer.status() == status).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + answers.size() + " requests were answered with " + status
                    + ": " + answers.stream().map(Api.Answer::status).toList());
        }
        return found.getFirst();
    }
}
