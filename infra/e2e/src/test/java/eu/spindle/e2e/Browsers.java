package eu.spindle.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one Chromium of all tests; each person has a context, and cookies, of their own. */
final class Browsers {

    private static final int PATIENCE = 20_000;
    private static final Playwright PLAYWRIGHT = Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", downloaded())));
    private static final Browser BROWSER = launch();

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private Browsers() {}

    private static Optional<Path> installed() {
        return Optional.ofNullable(System.getenv("PLAYWRIGHT_CHROMIUM")).map(Path::of);
    }

    private static String downloaded() {
        return installed().isPresent() ? "1" : "0";
    }

    private static Browser launch() {
        // As root there is no sandbox; the pages are our own.
        var options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
        installed().ifPresent(options::setExecutablePath);
        return PLAYWRIGHT.chromium().launch(options);
    }

    /** A browser context in this language. */
    static BrowserContext window(String language) {
        return window(new Browser.NewContextOptions().setLocale(language));
    }

    static BrowserContext window(Browser.NewContextOptions options) {
        var context = BROWSER.newContext(options.setColorScheme(ColorScheme.LIGHT)
                .setBaseURL(RunningSystem.address().toString()));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }
}
