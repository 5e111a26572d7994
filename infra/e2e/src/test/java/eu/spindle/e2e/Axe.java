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

/** Looks with axe-core at a screen in both themes, on a narrow phone and at a desk. */
final class Axe {

    private static final int[] WIDTHS = {320, 1440};
    private static final String RUN = """
            async () => {
              const { violations } = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                resultTypes: ['violations'],
              });
              return violations.flatMap((one) => one.nodes.slice(0, 3).map((node) =>
                `${one.id}: ${node.target.join(' ')} ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`));
            }""";
    private static final String BROAD =
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1";

    private static final String SCRIPT = script();

    private Axe() {}

    private static String script() {
        try {
            return Files.readString(Options.root().resolve("gateway/ui/node_modules/axe-core/axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the screen as it stands, one line each. */
    static List<String> faults(Page page, String screen) {
        page.evaluate(SCRIPT);
        var faults = new ArrayList<String>();
        for (var width : WIDTHS) {
            page.setViewportSize(width, 900);
            for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                // Without motion, so that no colour is looked at half-way.
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE));
                var where = "%s at %d px, %s: ".formatted(screen, width, theme);
                ((List<?>) page.evaluate(RUN)).forEach(fault -> faults.add(where + fault));
            }
            if ((boolean) page.evaluate(BROAD)) {
                faults.add("%s at %d px is broader than the window".formatted(screen, width));
            }
        }
        return faults;
    }
}
