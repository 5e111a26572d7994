package eu.spindle.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.util.Arrays;

/** The rule that no handler is open by oversight: each says who may call it. */
public final class HandlerRules {

    private static final String HANDLES = "org.springframework.web.bind.annotation.RequestMapping";

    private HandlerRules() {}

    /**
     * Fails with all handlers that do not say who may call them.
     *
     * @param allowed the annotation that says it, on the method or on its controller
     * @param packages where the handlers are
     */
    public static void hold(Class<? extends Annotation> allowed, String... packages) {
        hold(
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(packages),
                allowed);
    }

    /** The same for classes that are imported already. */
    public static void hold(JavaClasses classes, Class<? extends Annotation> allowed) {
        methods()
                .that()
                .areMetaAnnotatedWith(HANDLES)
                .should(say(allowed))
                .because("a handler that does not say who may call it is open, or for nobody, by oversight")
                .check(classes);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.annotation.security..")
                .because("only @" + allowed.getSimpleName() + " is looked at")
                .check(classes);
    }

    /** Fails with all handlers that take files and do not say by which limit their calls are counted. */
    public static void holdCostly(Class<? extends Annotation> costly, String... packages) {
        methods()
                .that()
                .areMetaAnnotatedWith(HANDLES)
                .should(beCounted(costly))
                .because("a file costs much more than a question does")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(packages));
    }

    private static ArchCondition<JavaMethod> beCounted(Class<? extends Annotation> costly) {
        return new ArchCondition<>("carry @" + costly.getSimpleName() + " when they take anything but JSON") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                if (takesFiles(handler) && !handler.isAnnotatedWith(costly)) {
                    events.add(SimpleConditionEvent.violated(handler, handler.getFullName() + " is not counted"));
                }
            }
        };
    }

    private static boolean takesFiles(JavaMethod handler) {
        return handler.getAnnotations().stream()
                .map(annotation -> annotation.get("consumes").orElse(new String[0]))
                .anyMatch(types ->
                        types instanceof String[] all && Arrays.stream(all).anyMatch(type -> !type.contains("json")));
    }

    private static ArchCondition<JavaMethod> say(Class<? extends Annotation> allowed) {
        return new ArchCondition<>("carry @" + allowed.getSimpleName() + ", or stand in a controller that does") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                if (!handler.isAnnotatedWith(allowed) && !handler.getOwner().isAnnotatedWith(allowed)) {
                    events.add(SimpleConditionEvent.violated(
                            handler, handler.getFullName() + " does not say who may call it"));
                }
            }
        };
    }
}
