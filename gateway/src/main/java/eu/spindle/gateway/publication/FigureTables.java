package eu.spindle.gateway.publication;

import eu.spindle.gateway.edge.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sector's figures by key area, each with how much of the sector stands behind it. */
final class FigureTables {

    private static final List<String> COLUMNS =
            List.of("indicator", "value", "unit", "firms", "of-members", "of-employees", "of-turnover");

    private FigureTables() {}

    static String of(PublicApi.Figures figures, PublicApi.Catalogue catalogue, PageContext sheet) {
        String years = years(figures, sheet) + expected(figures, sheet);
        if (figures.figures().isEmpty()) {
            return years + "<p class=\"empty\">" + sheet.text("figures.empty") + "</p>" + notShown(figures, sheet);
        }
        Map<String, String> areas = catalogue.commitments().stream()
                .collect(Collectors.toMap(
                        PublicApi.Commitment::code,
                        PublicApi.Commitment::keyAreaName,
                        (one, same) -> one,
                        LinkedHashMap::new));
        Map<String, List<PublicApi.Figure>> byArea = new LinkedHashMap<>();
        // The areas in the order of the catalogue.
        areas.values().forEach(area -> byArea.put(area, new ArrayList<>()));
        figures.figures()
                .forEach(figure -> byArea.computeIfAbsent(
                                areas.getOrDefault(figure.commitment(), "–"), unknown -> new ArrayList<>())
                        .add(figure));
        byArea.values().removeIf(List::isEmpty);
        return years
                + byArea.entrySet().stream()
                        .map(area -> table(area.getKey(), area.getValue(), sheet))
                        .collect(Collectors.joining())
                + notShown(figures, sheet);
    }

    private static String expected(PublicApi.Figures figures, PageContext sheet) {
        return figures.expectedAfter() == null
                ? ""
                : "<p>" + sheet.text("figures.expected", sheet.day(figures.expectedAfter())) + "</p>\n";
    }

    /** What there is no figure of, each with its reason, so that nobody takes it for zero. */
    private static String notShown(PublicApi.Figures figures, PageContext sheet) {
        if (figures.notShown().isEmpty()) {
            return "";
        }
        String rows = figures.notShown().stream()
                .map(figure -> "<tr><th scope=\"row\">%s%s</th><td>%s</td></tr>\n"
                        .formatted(
                                Html.escape(figure.name()),
                                otherDefinition(figure.definition(), sheet),
                                sheet.text("figures.withheld."
                                        + Objects.requireNonNullElse(figure.reason(), figure.state()))))
                .collect(Collectors.joining());
        return """
                <section><h2>%1$s</h2><div class="wide" tabindex="0" role="region" aria-label="%1$s">
                <table><tbody>%2$s</tbody></table></div></section>
                """.formatted(sheet.text("figures.not-shown"), rows);
    }

    private static String years(PublicApi.Figures figures, PageContext sheet) {
        return figures.years().stream()
                .map(year -> "<li><a href=\"?year=%1$d\"%2$s>%1$d</a></li>"
                        .formatted(year, year == figures.year() ? " aria-current=\"true\"" : ""))
                .collect(Collectors.joining(
                        "", "<nav aria-label=\"" + sheet.text("year") + "\"><ul class=\"chips\">", "</ul></nav>\n"));
    }

    private static String table(String area, List<PublicApi.Figure> figures, PageContext sheet) {
        String head = COLUMNS.stream()
                .map(column -> "<th scope=\"col\"%s>%s</th>"
                        .formatted(numeric(column) ? " class=\"number\"" : "", sheet.text("figures." + column)))
                .collect(Collectors.joining());
        String rows = figures.stream().map(figure -> row(figure, sheet)).collect(Collectors.joining());
        return """
                <section><h2>%1$s</h2><div class="wide" tabindex="0" role="region" aria-label="%1$s">
                <table><thead><tr>%2$s</tr></thead><tbody>%3$s</tbody></table></div></section>
                """.formatted(Html.escape(area), head, rows);
    }

    /** Says that figures of one name mean different things, so that nobody compares them. */
    private static String otherDefinition(PublicApi.@Nullable Definition definition, PageContext sheet) {
        return definition == null || !definition.differs()
                ? ""
                : "<br><small>" + sheet.text("figures.other-definition", definition.version()) + "</small>";
    }

    private static boolean numeric(String column) {
        return !column.equals("indicator") && !column.equals("unit");
    }

    private static String row(PublicApi.Figure figure, PageContext sheet) {
        PublicApi.Coverage coverage = figure.coverage();
        String value = figure.value() == null ? "–" : sheet.number(figure.value());
        return """
                <tr><th scope="row">%s%s</th><td class="number">%s</td><td>%s</td><td class="number">%d</td>\
                <td class="number">%s</td><td class="number">%s</td><td class="number">%s</td></tr>
                """.formatted(
                        Html.escape(figure.name()),
                        otherDefinition(figure.definition(), sheet),
                        value,
                        Html.escape(figure.unit()),
                        coverage.firms(),
                        sheet.percent(coverage.ofMembers()),
                        sheet.percent(coverage.ofEmployees()),
                        sheet.percent(coverage.ofTurnover()));
    }
}
