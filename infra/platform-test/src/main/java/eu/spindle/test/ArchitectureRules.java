package eu.spindle.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.limit.Costly;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of structure that every service is held to. */
public final class ArchitectureRules {

    private static final int MOST_CLASSES = 20;

    private static final Set<String> DAYS = Set.of(
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "Year",
            "YearMonth",
            "ZonedDateTime",
            "OffsetDateTime",
            "ZoneId",
            "Clock");

    private static final Set<String> MACHINES = Set.of("now", "systemDefault", "systemDefaultZone");

    /** What speaks HTTP: it is asked, answers or asks others. */
    private static final String WEB_EDGE = ".*(Controller|Response|Request|Client|Configuration)(\\$.*)?";

    private static final String[] HTTP = {
        "org.springframework.http..",
        "org.springframework.web.bind..",
        "org.springframework.web.multipart..",
        "org.springframework.web.servlet..",
        "jakarta.servlet.."
    };

    private static final String WEB = ".web";

    private static final List<ArchRule> RULES = List.of(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..integration..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                    .because("only the integration package of a service knows Kafka"),
            ArchRuleDefinition.classes()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .should(haveATenant())
                    .because("an entity without @TenantId would be read across associations"),
            TimeoutRule.RULE,
            noClasses()
                    .should()
                    .callMethodWhere(describe(
                            "asks for a day or a zone of the machine",
                            call -> DAYS.contains(call.getTargetOwner().getSimpleName())
                                    && MACHINES.contains(call.getName())))
                    .because("a day is one where an association is: its calendar knows which"),
            noClasses()
                    .that()
                    .haveNameNotMatching(WEB_EDGE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(HTTP)
                    .because("what a service does knows nothing of the way it is asked"),
            noClasses()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("eu.spindle.platform.web..")
                    .because("an aggregate knows no HTTP"),
            noFields().should().beAnnotatedWith(Autowired.class).because("what is needed comes by constructor"),
            noFields().should().haveRawType(ThreadLocal.class).because("context has a scope, not a setter"),
            fields().that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .notBePublic()
                    .because("an aggregate guards its own door"));

    private ArchitectureRules() {}

    /** Fails with all broken rules of the service with this main class. */
    public static void hold(Class<?> service) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service.getPackageName());
        RULES.forEach(rule -> rule.allowEmptyShould(true).check(classes));
        smallPackages(classes);
        classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.endsWith(WEB))
                .map(name -> name.substring(0, name.length() - WEB.length()))
                .distinct()
                .forEach(noun -> webApart(noun).forEach(rule -> rule.check(classes)));
        HandlerRules.holdCostly(Costly.class, service.getPackageName(), "eu.spindle.platform");
        HandlerRules.holdBounds(service.getPackageName(), "eu.spindle.platform");
        HandlerRules.holdCodes(service.getPackageName(), "eu.spindle.platform");
        HandlerRules.holdRecordedReads(service.getPackageName(), "eu.spindle.platform");
        HandlerRules.hold(Allowed.class, service.getPackageName(), "eu.spindle.platform");
        ApplicationModules.of(service).verify();
    }

    /** The rules of a noun whose operations have a package of their own. */
    private static List<ArchRule> webApart(String noun) {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(noun + "..")
                        .and()
                        .resideOutsideOfPackage(noun + WEB + "..")
                        .should()
                        .haveNameMatching(WEB_EDGE)
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAnyPackage(HTTP)
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAPackage(noun + WEB + "..")
                        .because("all HTTP of " + noun + " is in its package web, which the rest does not know"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(noun + "..")
                        .should()
                        .dependOnClassesThat(describe(
                                "are aggregates of " + noun,
                                type -> type.getPackageName().equals(noun) && type.isAnnotatedWith(Entity.class)))
                        .because("an aggregate can be read by its own web, and by nobody else"));
    }

    private static ArchCondition<JavaClass> haveATenant() {
        return new ArchCondition<>("have a @TenantId, or belong to the programme") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                var fields = entity.getAllFields();
                var owned = fields.stream().anyMatch(field -> field.isAnnotatedWith(TenantId.class))
                        || fields.stream().map(JavaField::getName).anyMatch("programme"::equals);
                if (!owned) {
                    events.add(SimpleConditionEvent.violated(entity, entity.getName() + " has no @TenantId"));
                }
            }
        };
    }

    private static void smallPackages(JavaClasses classes) {
        var crowded = classes.stream()
                .filter(type -> !type.getName().contains("$"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(count -> count.getValue() > MOST_CLASSES + 1)
                .map(Object::toString)
                .toList();
        if (!crowded.isEmpty()) {
            throw new AssertionError("Packages with more than " + MOST_CLASSES + " files: " + crowded);
        }
    }
}
