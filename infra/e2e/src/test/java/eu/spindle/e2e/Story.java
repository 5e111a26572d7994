package eu.spindle.e2e;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips the rest of a class whose tests build on each other once one has failed, and takes screenshots of all tabs. */
final class Story implements ExecutionCondition, AfterTestExecutionCallback {

    private static final Set<Class<?>> BROKEN = ConcurrentHashMap.newKeySet();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getTestMethod().isPresent() && BROKEN.contains(context.getRequiredTestClass())
                ? ConditionEvaluationResult.disabled("an earlier part of the story failed")
                : ConditionEvaluationResult.enabled("the story goes on");
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            BROKEN.add(context.getRequiredTestClass());
            Tab.pictures("failed-" + context.getRequiredTestMethod().getName());
        }
    }
}
