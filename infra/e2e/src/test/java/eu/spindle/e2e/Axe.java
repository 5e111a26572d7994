package eu.spindle.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import eu.spindle.local.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks a screen with axe-core in both themes, at the width of a phone and of a desktop. */
final class Axe {

    static final List<Integer> WIDTHS = List.of(320, 1440);

    /** Themes differ in colours only, so the second theme is checked for those alone. */
    private static final String RUN = """
            async ({ coloursOnly, but }) => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const { violations } = await axe.run(document, {
                runOnly: coloursOnly ? ['color-contrast', 'link-in-text-block'] : tags,
                rules: Object.fromEntries(but.map((rule) => [rule, { enabled: false }])),
                resultTypes: ['violations'],
                preload: false,
              });
              return violations.flatMap((one) => one.nodes.slice(0, 3).map((node) =>
                `${one.id}: ${node.target.join(' ')} ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`));
            }""";

    private static final String BROAD = """
            () => [document.documentElement, ...document.querySelectorAll('main, .dialog')]
              .filter((one) => one.scrollWidth > one.clientWidth + 1)
              .map((one) => one.id || one.className || one.tagName)""";

    private static final String BARE =
            "() => [...document.querySelectorAll('.chart')].filter((one) => !one.querySelector('table td')).length";

    private static final String SCRIPT = script();

    private Axe() {}

    private static String script() {
        try {
            return Files.readString(Options.root().resolve("gateway/ui/node_modules/axe-core/axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The errors of the screen in its present state, one line each. */
    static List<String> errors(Page page, String screen) {
        var errors = new ArrayList<String>();
        for (var width : WIDTHS) {
            page.setViewportSize(width, 900);
            errors.addAll(here(page, "%s at %d px".formatted(screen, width)));
        }
        return errors;
    }

    /** The same at the present width of the window, without some rules. */
    static List<String> here(Page page, String where, String... but) {
        if ((boolean) page.evaluate("() => typeof axe === 'undefined'")) {
            page.evaluate(SCRIPT);
        }
        var errors = new ArrayList<String>();
        for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            // Without animations, so that no colour is checked half-way.
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE));
            ((List<?>) page.evaluate(RUN, Map.of("coloursOnly", theme == ColorScheme.DARK, "but", List.of(but))))
                    .forEach(error -> errors.add("%s, %s: %s".formatted(where, theme, error)));
        }
        if (!page.evaluate(BARE).equals(0)) {
            errors.add(where + ": a chart has no table");
        }
        ((List<?>) page.evaluate(BROAD)).forEach(part -> errors.add("%s: %s is too broad".formatted(where, part)));
        return errors;
    }
}
