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

/** What somebody does and sees in a browser, in the words of the screen. */
final class Tab implements AutoCloseable {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private static final List<Tab> OPEN = new CopyOnWriteArrayList<>();

    private static final int MOST_STEPS = 120;

    private final BrowserContext window;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> refusedReads = new ArrayList<>();

    Tab(BrowserContext window) {
        this.window = window;
        this.page = window.newPage();
        OPEN.add(this);
        page.onPageError(complaints::add);
        page.onResponse(answer -> {
            if (answer.status() >= 400 && answer.request().method().equals("GET")) {
                refusedReads.add(answer.status() + " " + answer.url());
            }
        });
        page.onConsoleMessage(message -> {
            // What the browser itself says of refused requests is no fault of the page.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    /** Pictures of all tabs that are open. */
    static void pictures(String name) {
        for (var tab : OPEN) {
            tab.picture(name + "-" + OPEN.indexOf(tab));
        }
    }

    /** Somebody nobody knows yet. */
    static Tab stranger() {
        return new Tab(Browsers.window("en"));
    }

    /** The first steward, who signs up where no demo programme has done so. */
    static Tab steward() {
        var steward = Person.steward();
        var tab = stranger().open("/oauth2/authorization/spindle");
        tab.identify(steward);
        if (tab.page.locator("#input-error, .alert-error, #kc-login").first().isVisible()) {
            steward.signUp("Demo", "Steward");
            tab.open("/oauth2/authorization/spindle");
            tab.identify(steward);
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

    /** Signs in as people do: by the page of the provider. */
    Tab signIn(Person person) {
        page.navigate("/oauth2/authorization/spindle");
        identify(person);
        page.waitForURL(url -> url.startsWith(RunningSystem.address().toString()));
        return this;
    }

    /** Says at the provider's page who one is. */
    void identify(Person person) {
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

    /** Waits until the screen stands where its frame was, in which nothing can be pressed yet. */
    private Tab drawn() {
        assertThat(page.locator("#root.frame")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        return this;
    }

    /** Waits for the screen with this name. */
    Tab at(String title) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(title).setLevel(1)))
                .isVisible(SOON);
        return drawn();
    }

    Tab go(String way) {
        drawn();
        page.getByRole(AriaRole.NAVIGATION)
                .first()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(way).setExact(true))
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

    /** What is pressed in the line of a list that says this. */
    Place row(String text) {
        return new Place(page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first());
    }

    /** A part of the screen. */
    record Place(Locator part) {

        void press(String name) {
            part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                    .first()
                    .click();
        }
    }

    /** Where work goes on: in the dialog if one is open. */
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

    /** What opens, by a part of its name. */
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

    /** Takes one of a few from a list that opens. */
    Tab choose(String label, String option) {
        part().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label))
                .first()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
        return this;
    }

    /** Finds one of many by typing. */
    Tab find(String label, String typed) {
        part().getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label))
                .fill(typed);
        page.getByRole(AriaRole.OPTION).first().click();
        return this;
    }

    /** Goes on with the tabulator until it stands there. */
    Tab tabTo(Locator goal) {
        return tabTo(goal, "Tab");
    }

    Tab tabTo(Locator goal, String key) {
        assertThat(goal.first()).isVisible(SOON);
        for (var step = 0; step < MOST_STEPS; step++) {
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

    /** A picture for whoever looks at the screens, in the build's folder. */
    Tab picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
        return this;
    }

    /** What the page's own scripts complained of. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What the page asked for that was refused or was not there. */
    List<String> refusedReads() {
        return List.copyOf(refusedReads);
    }

    @Override
    public void close() {
        OPEN.remove(this);
        window.close();
    }
}
