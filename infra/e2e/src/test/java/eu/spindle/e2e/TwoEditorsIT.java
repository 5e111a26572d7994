package eu.spindle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import eu.spindle.local.PartName;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people in one form, while the network is down and the service is killed: nothing typed is lost. */
@Tag("browser")
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoEditorsIT {

    private final AssociationFixture fixture = AssociationFixture.shared();
    private final Person first = fixture.invite("first", "enterprise-lead", fixture.firm(1));
    private final Person second = fixture.invite("second", "enterprise-contributor", fixture.firm(1));
    private final String form = fixture.desk() + "/e/" + fixture.firm(1) + "/figures/" + fixture.cycle();
    private final Tab ann = Tab.of(first).open(form).at("Figures");
    private final Tab bob = Tab.of(second).open(form).at("Figures");

    @AfterAll
    void close() {
        ann.close();
        bob.close();
    }

    @Test
    @Order(1)
    void entriesMadeAtOnceInDifferentFieldsAreBothSaved() {
        input(ann, "w_in").fill("100");
        input(bob, "w_out").fill("40");
        awaitSaved("w_in", "100");
        awaitSaved("w_out", "40");
        assertThat(input(ann, "w_out")).hasValue("40", patiently());
    }

    @Test
    @Order(2)
    void aConflictShowsBothValuesAndAsksWhichToKeep() {
        input(ann, "el_ren").fill("7");
        awaitSaved("el_ren", "7");
        input(bob, "el_ren").fill("8");
        var notice = field(bob, "el_ren").getByRole(com.microsoft.playwright.options.AriaRole.ALERT);
        assertThat(notice).containsText("Someone else has entered 7 in the meantime; you entered 8.");
        assertThat(input(bob, "el_ren")).hasValue("8");
        awaitSaved("el_ren", "7");
        bob.press("Keep mine");
        awaitSaved("el_ren", "8");
    }

    @Test
    @Order(3)
    void entriesMadeOfflineAreSavedOnceOnline() {
        ann.window().setOffline(true);
        input(ann, "w_in").fill("101");
        ann.sees("No connection. Your entries are kept here");
        input(bob, "w_out").fill("41");
        awaitSaved("w_out", "41");
        awaitSaved("w_in", "100");
        ann.window().setOffline(false);
        awaitSaved("w_in", "101");
        awaitSaved("w_out", "41");
        assertThat(ann.page().getByLabel("Save status")).containsText("saved");
    }

    @Test
    @Order(4)
    void entriesMadeWhileTheServiceIsDownAreSavedOnceItIsBack() {
        RunningSystem.without(PartName.MONITORING, () -> {
            input(ann, "w_in").pressSequentially("5");
            input(bob, "w_out").pressSequentially("5");
            ann.sees("No connection. Your entries are kept here");
        });
        awaitSaved("w_in", "1015");
        awaitSaved("w_out", "415");
        assertThat(ann.scriptErrors()).isEmpty();
    }

    private static Locator field(Tab tab, String code) {
        return tab.page().locator("#field-" + code);
    }

    private static Locator input(Tab tab, String code) {
        return field(tab, code).locator("input").first();
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions patiently() {
        // Somebody else's entries come with the next refresh of the form.
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions().setTimeout(45_000);
    }

    private void awaitSaved(String code, String value) {
        var path = fixture.api("monitoring") + "/cycles/" + fixture.cycle() + "/submissions/" + fixture.firm(1);
        await(code + " = " + value)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(400))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(first.client()
                                .get(path)
                                .expect(200)
                                .json()
                                .path("figures")
                                .path(code)
                                .asString())
                        .isEqualTo(value));
    }
}
