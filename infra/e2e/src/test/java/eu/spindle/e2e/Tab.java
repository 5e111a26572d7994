package eu.spindle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A browser tab, used by the texts and roles that are on the screen. */
final class Tab implements AutoCloseable {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private static final List<Tab> OPEN = new CopyOnWriteArrayList<>();

    private static final int MAX_STEPS = 120;

    private final BrowserContext window;
    private final Page page;
    private final List<String> scriptErrors = new ArrayList<>();
    private final List<String> failedReads = new ArrayList<>();

    Tab(BrowserContext window) {
        this.window = window;
        this.page = window.newPage();
        OPEN.add(this);
        page.onPageError(scriptErrors::add);
        page.onResponse(answer -> {
            if (answer.status() >= 400 && answer.request().method().equals("GET")) {
                failedReads.add(answer.status() + " " + answer.url());
            }
        });
        page.onConsoleMessage(message -> {
            // The browser's own messages about failed requests are no errors of the page.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                scriptErrors.add(message.text());
            }
        });
    }

    /** Takes screenshots of all open tabs. */
    static void pictures(String name) {
        for (var tab : OPEN) {
            tab.picture(name + "-" + OPEN.indexOf(tab));
        }
    }

    /** A visitor who is not signed in. */
    static Tab anonymous() {
        return new Tab(Browsers.window("en"));
    }

    /** The first steward, who signs up first where the demo programme is not loaded. */
    static Tab steward() {
        var steward = Person.steward();
        var tab = anonymous().open("/oauth2/authorization/spindle");
        tab.enterCredentials(steward);
        if (tab.page.locator("#input-error, .alert-error, #kc-login").first().isVisible()) {
            steward.signUp("Demo", "Steward");
            tab.open("/oauth2/authorization/spindle");
            tab.enterCredentials(steward);
        }
        tab.page.waitForURL(url -> url.startsWith(RunningSystem.address().toString()));
        return tab;
    }

    static Tab of(Person person) {
        return of(person, "en");
    }

    static Tab of(Person person, String language) {
        return new Tab(Browsers.window(language)).signIn(person);
    }

    /** Signs in at the identity provider's page. */
    Tab signIn(Person person) {
        page.navigate("/oauth2/authorization/spindle");
        enterCredentials(person);
        page.waitForURL(url -> url.startsWith(RunningSystem.address().toString()));
        return this;
    }

    /** Enters name and password at the identity provider's page. */
    void enterCredentials(Person person) {
        page.locator("#username").fill(person.email());
        page.locator("#password").fill(person.password());
        page.locator("#kc-login").click();
    }

    Page page() {
        return page;
    }

    BrowserContext window() {
        return window;
    }

    Tab open(String path) {
        page.navigate(path);
        return drawn();
    }

    /** Waits until the screen has replaced its skeleton, in which nothing can be pressed yet. */
    private Tab drawn() {
        assertThat(page.locator("#root.frame")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        return this;
    }

    /** Waits for the screen with this title. */
    Tab at(String title) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(title).setLevel(1)))
                .isVisible(SOON);
        return drawn();
    }

    Tab go(String link) {
        drawn();
        page.getByRole(AriaRole.NAVIGATION)
                .first()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true))
                .click();
        return this;
    }

    Tab press(String name) {
        button(name).click();
        return this;
    }

    /** Agrees to what the dialog of this name asks. */
    Tab confirm(String action) {
        agreement(action).click();
        return this;
    }

    Locator agreement(String action) {
        return page.getByRole(
                        AriaRole.DIALOG,
                        new Page.GetByRoleOptions().setName(action).setExact(true))
                .getByRole(AriaRole.BUTTON, exactly(action));
    }

    Tab follow(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        return this;
    }

    /** The item of a list that contains this text. */
    Row row(String text) {
        return new Row(page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first());
    }

    /** An item of a list. */
    record Row(Locator part) {

        void press(String name) {
            part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                    .first()
                    .click();
        }
    }

    /** The open dialog, or the page. */
    private Locator part() {
        var dialog = page.getByRole(AriaRole.DIALOG);
        return dialog.count() > 0 ? dialog.last() : page.locator("body");
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    Locator button(String name) {
        var part = part();
        return part.getByRole(AriaRole.BUTTON, exactly(name))
                .or(part.getByRole(AriaRole.LINK, exactly(name)))
                .first();
    }

    /** A button by a part of its name. */
    Locator button(Locator.GetByRoleOptions name) {
        return part().getByRole(AriaRole.BUTTON, name).first();
    }

    Locator field(String label) {
        return part().getByRole(AriaRole.TEXTBOX, exactly(label)).first();
    }

    Tab fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** Chooses an option of a select. */
    Tab choose(String label, String option) {
        part().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label))
                .first()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
        return this;
    }

    /** Chooses an option of a combo box by typing. */
    Tab find(String label, String typed) {
        part().getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label))
                .fill(typed);
        page.getByRole(AriaRole.OPTION).first().click();
        return this;
    }

    /** Presses the tab key until this has the focus. */
    Tab tabTo(Locator goal) {
        return tabTo(goal, "Tab");
    }

    Tab tabTo(Locator goal, String key) {
        assertThat(goal.first()).isVisible(SOON);
        for (var step = 0; step < MAX_STEPS; step++) {
            if ((boolean) goal.first().evaluate("element => element === document.activeElement")) {
                return this;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError("The keyboard does not lead to " + goal);
    }

    Tab sees(String text) {
        assertThat(page.getByText(text).first()).isVisible(SOON);
        return this;
    }

    Tab sees(Pattern text) {
        assertThat(page.getByText(text).first()).isVisible(SOON);
        return this;
    }

    Tab seesNo(String button) {
        assertThat(button(button)).isHidden();
        return this;
    }

    /** Takes a screenshot, into the build's folder. */
    Tab picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
        return this;
    }

    /** Errors of the page's own scripts. */
    List<String> scriptErrors() {
        return List.copyOf(scriptErrors);
    }

    /** Requests of the page that failed with 4xx or 5xx. */
    List<String> failedReads() {
        return List.copyOf(failedReads);
    }

    @Override
    public void close() {
        OPEN.remove(this);
        window.close();
    }
}
