package eu.spindle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of the documentation's page on the design system; {@code -Dspindle.pictures=infra/docs/pictures}
 * puts them there, otherwise they go to the build's folder.
 */
@Tag("browser")
class DesignPicturesIT {

    private static final int MAX_BYTES = 100_000;
    private static final Path FOLDER = Path.of(System.getProperty("spindle.pictures", "target/pictures"));

    private final AssociationFixture fixture = AssociationFixture.shared();

    @Test
    void theDesignSystemIsPictured() {
        try (var tab = Tab.of(fixture.person("lead"))) {
            var page = tab.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                var suffix = theme.name().toLowerCase(java.util.Locale.ROOT);
                picture(tab, "/design", 1440, "design-" + suffix);
                picture(tab, fixture.firmDesk(), 1440, "home-" + suffix);
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            picture(tab, fixture.firmDesk() + "/figures/" + fixture.cycle(), 768, "entry-768");
            picture(tab, fixture.firmDesk(), 360, "home-360");
        }
    }

    private static void picture(Tab tab, String path, int width, String name) {
        tab.page().setViewportSize(width, width < 500 ? 740 : 900);
        tab.open(path);
        tab.page().locator("h1").first().waitFor();
        tab.page().waitForLoadState(LoadState.NETWORKIDLE);
        var bytes = tab.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(FOLDER.resolve(name + ".jpg"))
                        .setType(ScreenshotType.JPEG)
                        .setQuality(72));
        assertThat(bytes).as(name).hasSizeBetween(5_000, MAX_BYTES);
    }
}
