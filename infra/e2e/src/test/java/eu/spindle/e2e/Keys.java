package eu.spindle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.List;

/** Works in a tab by keyboard alone, and checks that the focus is visible and that results are announced. */
final class Keys implements AutoCloseable {

    private static final int MAX_STEPS = 150;

    /**
     * Records what a screen reader would announce: changes in a live region that was there before, and alerts. And
     * where the focus was lost: half a second on nothing, after it was on something.
     */
    private static final String WATCH = """
            (() => {
              const live = '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]';
              const urgent = '[role=alert], [aria-live=assertive]';
              const heard = [], lost = [];
              const say = (region) => {
                if (!region.closest('[aria-hidden=true], [inert]')) heard.push(region.textContent.trim());
              };
              new MutationObserver((changes) => {
                for (const { target, addedNodes } of changes) {
                  const region = (target.nodeType === 1 ? target : target.parentElement)?.closest(live);
                  if (region) say(region);
                  else for (const added of addedNodes) {
                    if (added.nodeType !== 1) continue;
                    if (added.matches(urgent)) say(added);
                    added.querySelectorAll(urgent).forEach(say);
                  }
                }
              }).observe(document, { subtree: true, childList: true, characterData: true });
              let last = null, nowhere = 0;
              setInterval(() => {
                const at = document.activeElement;
                if (at && at !== document.body) [last, nowhere] = [at.outerHTML.slice(0, 160), 0];
                else if (last && ++nowhere === 5) lost.push(last);
              }, 100);
              window.watched = { heard, lost };
            })()""";

    /** Empty, or why the focus cannot be seen. */
    private static final String UNSEEN = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return 'nothing has the focus';
              if (window.watched?.lost.length) return `the focus was lost after ${watched.lost[0]}`;
              const probe = document.createElement('span');
              probe.style.color = 'var(--focus)';
              at.parentElement.append(probe);
              const colour = getComputedStyle(probe).color;
              probe.remove();
              const seen = at.matches('[type=checkbox]') ? at.closest('label') : at;
              const style = getComputedStyle(seen);
              const framed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                && style.outlineColor === colour;
              if (!framed && !style.boxShadow.includes(colour)) return `not marked: ${seen.outerHTML.slice(0, 160)}`;
              const box = seen.getBoundingClientRect();
              const inside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
              return inside ? '' : `out of sight: ${seen.outerHTML.slice(0, 160)}`;
            }""";

    private final Tab tab;
    private String last = "the page";

    Keys(Tab tab) {
        this.tab = tab;
        tab.window().addInitScript(WATCH);
        // From the start, since the first Enter would come before the browser reports its file dialog.
        tab.page().onFileChooser(chooser -> {});
        tab.page().reload();
    }

    static Keys of(Person person) {
        return new Keys(Tab.of(person));
    }

    Tab tab() {
        return tab;
    }

    /** Opens an address, as by a link in a mail. */
    Keys open(String address) {
        tab.open(address);
        return this;
    }

    /** Waits for the screen with this title. */
    Keys at(String title) {
        tab.at(title);
        return this;
    }

    Keys sees(String text) {
        tab.sees(text);
        return this;
    }

    /** Moves the focus forward to it. */
    Keys to(Locator goal) {
        return go(goal, "Tab");
    }

    Keys back(Locator goal) {
        return go(goal, "Shift+Tab");
    }

    private Keys go(Locator goal, String key) {
        assertThat(goal.first()).isVisible();
        for (var step = 0; step < MAX_STEPS; step++) {
            // A list that opens at a field on the way hides everything else from screen readers until the focus moves
            // on.
            if (goal.count() > 0 && (boolean) goal.first().evaluate("one => one === document.activeElement")) {
                return this;
            }
            last = key + " to " + goal;
            tab.page().keyboard().press(key);
            if ((boolean) tab.page().evaluate("() => document.activeElement === document.body")) {
                // After the last element the focus leaves the page, and starts anew with the next key.
                tab.page().keyboard().press(key);
            }
            followed();
        }
        throw new AssertionError("The focus does not reach " + goal);
    }

    Keys press(String... keys) {
        for (var key : keys) {
            last = key;
            tab.page().keyboard().press(key);
        }
        return followed();
    }

    Keys type(String text) {
        last = text;
        tab.page().keyboard().type(text);
        return followed();
    }

    /** Moves to a button or link and presses it. */
    Keys push(String name) {
        return to(tab.button(name)).press("Enter");
    }

    /** Confirms in the open dialog, by the button of this name. */
    Keys confirm(String action) {
        return to(tab.agreement(action)).press("Enter");
    }

    /** Follows a link of the main navigation, which comes before the screen. */
    Keys way(String name) {
        var link = new Locator.GetByRoleOptions().setName(name).setExact(true);
        return back(tab.page().getByRole(AriaRole.NAVIGATION).first().getByRole(AriaRole.LINK, link))
                .press("Enter");
    }

    Keys follow(String name) {
        return to(tab.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)))
                .press("Enter");
    }

    /** Moves to a field and replaces its content. */
    Keys write(String label, String text) {
        return to(tab.field(label)).press("Control+a").type(text);
    }

    /** Opens a select and chooses an option. */
    Keys choose(String label, String option) {
        to(tab.button(new Locator.GetByRoleOptions().setName(label))).press("Enter");
        return pick(AriaRole.OPTION, option);
    }

    /** Opens a menu and chooses an action. */
    Keys menu(String label, String action) {
        to(tab.button(new Locator.GetByRoleOptions().setName(label))).press("Enter");
        return pick(AriaRole.MENUITEM, action);
    }

    private Keys pick(AriaRole role, String name) {
        var goal = tab.page().getByRole(role, new Page.GetByRoleOptions().setName(name));
        assertThat(goal.first()).isVisible();
        press("Home");
        return go(goal, "ArrowDown").press("Enter");
    }

    /** Chooses an option of a combo box by typing. */
    Keys find(String label, String typed) {
        var box = new Page.GetByRoleOptions().setName(label);
        to(tab.page().getByRole(AriaRole.COMBOBOX, box)).type(typed);
        return press("ArrowDown", "Enter");
    }

    /** Presses the button that opens a file dialog, and chooses a file. */
    Keys give(Locator button, FilePayload file) {
        to(button);
        tab.page()
                .waitForFileChooser(() -> tab.page().keyboard().press("Enter"))
                .setFiles(file);
        return followed();
    }

    /** Waits until a screen reader would have announced this. */
    Keys hears(String text) {
        await("announcing \"%s\"".formatted(text))
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> (List<?>) tab.page().evaluate("() => window.watched.heard"),
                        heard -> heard.stream().anyMatch(one -> one.toString().contains(text)));
        return this;
    }

    /** Waits until the focus is visible. */
    Keys followed() {
        await("a visible focus after %s on %s".formatted(last, tab.page().url()))
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(5))
                .ignoreExceptions()
                .untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(
                                (String) tab.page().evaluate(UNSEEN))
                        .isEmpty());
        return this;
    }

    @Override
    public void close() {
        tab.close();
    }
}
