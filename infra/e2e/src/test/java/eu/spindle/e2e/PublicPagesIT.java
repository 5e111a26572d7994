package eu.spindle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The public pages, in a browser without scripts and without a session. */
@Tag("browser")
@ExtendWith(Story.class)
class PublicPagesIT {

    private static final String PLEDGE = "Every lamp an LED by 2029";

    private final AssociationFixture fixture = AssociationFixture.shared();

    @Test
    void theProgrammeShowsItsCommitmentsInTheReadersLanguage() {
        try (var tab = scriptless("de")) {
            tab.open("/p/machine-tools").sees("Woran es gemessen wird");
            assertThat(tab.page().locator("article")).hasCount(40);
            assertThat(tab.page().locator("html")).hasAttribute("lang", "de");
            tab.follow("Ελληνικά").sees("Πώς μετριέται");
            tab.open("/p/machine-tools").follow("Branchenzahlen");
            assertThat(tab.page().getByRole(AriaRole.HEADING).first()).containsText("Branchenzahlen");
        }
    }

    @Test
    void anAssociationsPageLinksToEachFirmWithAPledge() {
        fixture.pledge(PLEDGE);
        try (var tab = scriptless("en")) {
            tab.open(fixture.desk() + "/public")
                    .sees(PLEDGE)
                    .follow(fixture.firmName())
                    .at(fixture.firmName());
            tab.sees(PLEDGE).sees("target year 2029");
            assertThat(tab.page().locator("img[src$='badge.svg']")).isVisible();
            var badge = tab.page().request().get(tab.page().url() + "/badge.svg");
            assertThat(badge.headers()).containsEntry("content-type", "image/svg+xml;charset=UTF-8");
            tab.open(fixture.desk() + "/public/firms/" + fixture.firm(5));
            assertThat(tab.page().locator("body")).not().containsText(fixture.firmName(5));
        }
    }

    @Test
    void nothingPrivateIsOnPublicPages() {
        try (var tab = scriptless("en")) {
            for (var path : new String[] {
                "/a/" + fixture.slug() + "/api/commitments/public/pledge-wall",
                "/p/machine-tools/api/monitoring/public/sector-figures"
            }) {
                assertThat(tab.page().request().get(path).status()).as(path).isIn(401, 404);
                assertThat(fixture.person("lead").client().get(path).status())
                        .as(path)
                        .isIn(403, 404);
            }
            assertThat(tab.page().request().get("/a/no-such-association/public").status())
                    .isEqualTo(404);
        }
    }

    private static Tab scriptless(String language) {
        return new Tab(Browsers.window(
                new Browser.NewContextOptions().setLocale(language).setJavaScriptEnabled(false)));
    }
}
