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
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.code.Code;
import jakarta.servlet.ServletResponse;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The rule that no handler is open by oversight: each says who may call it. */
public final class HandlerRules {

    private static final String HANDLES = "org.springframework.web.bind.annotation.RequestMapping";

    /** Return types and parameters by which an answer is written without a message converter. */
    private static final List<Class<?>> PAST_CONVERTERS = List.of(
            StreamingResponseBody.class,
            ResponseBodyEmitter.class,
            ServletResponse.class,
            OutputStream.class,
            Writer.class);

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

    /** Fails with all handlers that take a body without looking at the bounds that it declares. */
    public static void holdBounds(String... packages) {
        holdBounds(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages));
    }

    /** The same for classes that are imported already. */
    public static void holdBounds(JavaClasses classes) {
        methods()
                .that()
                .areMetaAnnotatedWith(HANDLES)
                .should(validateItsBody())
                .because("bounds of a body that nobody validates are words")
                .check(classes);
    }

    /** Fails with all handlers that answer a firm's data past what records who reads it. */
    public static void holdRecordedReads(String... packages) {
        holdRecordedReads(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages));
    }

    /** The same for classes that are imported already. */
    public static void holdRecordedReads(JavaClasses classes) {
        methods()
                .that()
                .areMetaAnnotatedWith(HANDLES)
                .should(answerThroughAConverter())
                .because("who reads a firm's data is recorded where the answer is converted, and nowhere else")
                .check(classes);
    }

    /** Fails with all handlers that take an enum without codes, which would be read by the names of its constants. */
    public static void holdCodes(String... packages) {
        holdCodes(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages));
    }

    /** The same for classes that are imported already. */
    public static void holdCodes(JavaClasses classes) {
        methods()
                .that()
                .areMetaAnnotatedWith(HANDLES)
                .should(takeCodes())
                .because("the names of constants are nobody's business but Java's")
                .check(classes);
    }

    private static ArchCondition<JavaMethod> takeCodes() {
        return new ArchCondition<>("take only enums that have codes") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                handler.getParameters().stream()
                        .flatMap(parameter -> parameter.getType().getAllInvolvedRawTypes().stream())
                        .filter(type -> type.isEnum() && !type.isAssignableTo(Code.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                handler, handler.getFullName() + " takes names of " + type.getSimpleName())));
            }
        };
    }

    private static ArchCondition<JavaMethod> validateItsBody() {
        return new ArchCondition<>("carry @Valid at its @RequestBody") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                handler.getParameters().stream()
                        .filter(parameter -> parameter.isAnnotatedWith(RequestBody.class))
                        .filter(parameter -> !parameter.getRawType().isArray())
                        .filter(parameter -> !parameter.isAnnotatedWith("jakarta.validation.Valid"))
                        .forEach(parameter -> events.add(SimpleConditionEvent.violated(
                                handler, handler.getFullName() + " does not validate its body")));
            }
        };
    }

    private static ArchCondition<JavaMethod> answerThroughAConverter() {
        return new ArchCondition<>("answer a firm's data as a body, not as a stream") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                var involved = Stream.concat(
                        handler.getReturnType().getAllInvolvedRawTypes().stream(),
                        handler.getRawParameterTypes().stream());
                if (answersFirmData(handler)
                        && involved.anyMatch(type -> PAST_CONVERTERS.stream().anyMatch(type::isAssignableTo))) {
                    events.add(SimpleConditionEvent.violated(
                            handler, handler.getFullName() + " answers past what records it"));
                }
            }
        };
    }

    private static boolean answersFirmData(JavaMethod handler) {
        return handler.tryGetAnnotationOfType(Allowed.class)
                .or(() -> handler.getOwner().tryGetAnnotationOfType(Allowed.class))
                .filter(allowed -> allowed.value().ofFirmData())
                .isPresent();
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
