package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.HandlerRules;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which callers reach a handler. */
@SpindleTest
class AllowedTest {

    private final TestAssociation home = TestAssociation.random();

    @Autowired
    Api api;

    @Test
    void aHandlerWithoutAnAnnotationIsOpenToNobody() {
        var everything = TestCaller.of(home, Role.values());
        assertThat(api.as(everything).get("/forgotten").problem(403)).isEqualTo("not-allowed");
        assertThat(api.as(TestCaller.gateway(home)).get("/forgotten").problem(403))
                .isEqualTo("not-allowed");
    }

    @Test
    void aHandlerWithoutAnAnnotationFailsTheBuild() {
        var sample = new ClassFileImporter().importPackages("eu.spindle.sample");
        assertThatThrownBy(() -> HandlerRules.hold(sample, Allowed.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("NoteController.forgotten() does not say who may call it")
                .hasMessageContaining("(1 times)");
    }

    @Test
    void isRefusedBeforeItsBodyIsRead() {
        var stakeholder = TestCaller.of(home, Role.PROGRAMME_STEWARD);
        assertThat(api.as(stakeholder).post("/notes", "{\"text\":").problem(403))
                .isEqualTo("not-allowed");
    }
}
