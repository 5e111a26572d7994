package eu.spindle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import eu.spindle.packs.demo.DemoProgramme;
import eu.spindle.test.TestAssociation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main tasks of steward and administrator by keyboard, in an association that is being set up. */
@Tag("browser")
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyboardFoundingIT {

    private final String slug = "typed-" + AssociationFixture.run();
    private final String name = "Typists " + slug + " (demo)";
    private final Person newcomer = Person.of("first@" + slug + ".spindle.example");
    private Keys admin = new Keys(Tab.anonymous());

    @BeforeAll
    void programme() {
        Associations.loadProgramme();
    }

    @AfterAll
    void close() {
        admin.close();
    }

    @Test
    @Order(1)
    void theStewardRegistersAnAssociationAndInvitesItsAdministrator() {
        try (var steward = new Keys(Tab.steward())) {
            steward.at("Associations").push("Register an association").write("Name", name);
            steward.write("Short name", slug)
                    .find("Country code", "Austria")
                    .choose("Language", "English")
                    .find("Time zone", "Europe/Vienna")
                    .push("Register an association")
                    .hears("Association registered.");
            var line = steward.tab()
                    .page()
                    .getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText(name));
            var invite = line.getByRole(AriaRole.BUTTON).first();
            steward.to(invite)
                    .press("Enter")
                    .write("E-mail", newcomer.email())
                    .push("Send invitation")
                    .hears("Invitation sent to");
            assertThat(invite).isFocused();
        }
    }

    @Test
    @Order(2)
    void theAdministratorSetsUpTheAssociation() {
        newcomer.signUp("Demo", "Typist").accept();
        admin.close();
        admin = Keys.of(newcomer)
                .at("Overview")
                .sees("Set up your association")
                .way("Settings")
                .at("Settings");
        var monday = admin.tab().page().getByRole(AriaRole.CHECKBOX).first();
        admin.to(monday).press("Space");
        assertThat(monday).isChecked();
        admin.write("Primary colour", "#ffe680").push("Save").sees("too pale");
        assertThat(admin.tab().field("Primary colour")).isFocused();
        admin.press("Control+a").type("#7a1f5c").push("Save").hears("Settings saved.");
        admin.way("Overview").push("Adopt version 1.0").hears("Catalogue adopted.");
        assertThat(admin.tab().button("Adopt version 1.0")).isHidden();
        admin.push("Activate association");
        assertThat(admin.tab().page().getByText("Set up your association")).isHidden();
        admin.followed();
    }

    @Test
    @Order(3)
    void membersAreCheckedMappedImportedAndUndone() {
        var firms = DemoProgramme.associations().getFirst().firms().subList(0, 8);
        var list = MemberList.csv(firms)
                .replaceFirst("legal_name", "Firm called")
                .replaceFirst(";" + firms.get(3).nace() + ";" + firms.get(3).sizeClass(), ";99.99;gigantic");
        var file = new FilePayload("members.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8));
        admin.way("Members").push("Import members").give(admin.tab().button("Choose files"), file);
        admin.hears("There is no column for")
                .write("Legal name", "Firm called")
                .push("Check again")
                .hears("7 new")
                .push("Import 7 valid rows")
                .hears("7 firms imported")
                .push("Undo import")
                .hears("The import has been undone.")
                .give(admin.tab().button("Choose files"), file)
                .write("Legal name", "Firm called")
                .push("Check again")
                .push("Import 7 valid rows")
                .sees("The list has been imported.");
    }

    @Test
    @Order(4)
    void anInvitationIsSentAndRevoked() {
        var guest = "officer@" + slug + ".spindle.example";
        admin.way("People")
                .at("People")
                .push("Invite a person")
                .write("E-mail", "nobody")
                .choose("Role", "Officer")
                .push("Send invitation");
        assertThat(admin.tab().field("E-mail")).hasAccessibleDescription(java.util.regex.Pattern.compile(".+"));
        admin.back(admin.tab().field("E-mail"))
                .press("Control+a")
                .type(guest)
                .push("Send invitation")
                .hears("Invitation sent to");
        assertThat(admin.tab().button("Invite a person")).isFocused();
        var row = admin.tab().page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(guest));
        admin.to(row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke")))
                .press("Enter")
                .hears("Invitation revoked.");
    }

    @Test
    @Order(5)
    void aCycleIsOpenedAndRemindersAreSent() {
        var today = TestAssociation.today();
        admin.way("Figures").at("Figures").push("Open reporting cycle");
        date("Opens on", today.minusDays(60));
        date("Due on", today.minusDays(1));
        date("Grace period ends", today.plusDays(30));
        admin.push("Open reporting cycle").hears("Reporting cycle opened. Firms can now enter figures.");
        admin.push("Send reminders")
                .sees("7 firms")
                .confirm("Send reminders")
                .hears("7 firms are reminded by e-mail, once a day at most.");
        assertThat(admin.tab().button("Send reminders")).isFocused();
        assertThat(admin.tab().scriptErrors()).isEmpty();
    }

    private void date(String label, LocalDate day) {
        var field = admin.tab().page().getByLabel(label);
        admin.to(field).type(day.format(DateTimeFormatter.ofPattern("MMddyyyy")));
        assertThat(field).hasValue(day.toString());
    }
}
