package eu.spindle.gateway.publication;

import eu.spindle.gateway.cell.Service;
import eu.spindle.gateway.edge.Allowed;
import eu.spindle.gateway.edge.Callers;
import eu.spindle.gateway.edge.Html;
import eu.spindle.gateway.edge.Texts;
import eu.spindle.gateway.session.SessionSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A programme's public pages: what firms can promise, and the sector's figures. */
@RestController
@Allowed(Callers.PUBLIC)
class ProgrammePages {

    private final Publications publications;
    private final Texts texts;
    private final SessionSettings settings;

    ProgrammePages(Publications publications, Texts texts, SessionSettings settings) {
        this.publications = publications;
        this.texts = texts;
        this.settings = settings;
    }

    @GetMapping("/p/{programme:[a-z0-9-]{1,60}}")
    ResponseEntity<String> programme(@PathVariable String programme, HttpServletRequest request) {
        PageContext sheet = new PageContext(request, texts);
        PublicApi.Catalogue catalogue = catalogue(programme, sheet);
        List<PublicApi.Participant> participants = publications
                .ofProgramme(
                        programme, Service.COMMITMENTS, "/associations", sheet.language(), PublicApi.Participants.class)
                .items();
        String lead = Objects.requireNonNullElse(catalogue.description(), sheet.plain("programme.lead"));
        return page(programme, catalogue, sheet)
                .show(
                        name(programme, catalogue),
                        lead,
                        participants(participants, sheet) + commitments(catalogue.commitments(), sheet));
    }

    @GetMapping("/p/{programme:[a-z0-9-]{1,60}}/figures")
    ResponseEntity<String> figures(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletRequest request) {
        PageContext sheet = new PageContext(request, texts);
        PublicApi.Catalogue catalogue = catalogue(programme, sheet);
        PublicApi.Figures figures = publications.ofProgramme(
                programme,
                Service.MONITORING,
                "/sector-figures" + (year == null ? "" : "?year=" + year),
                sheet.language(),
                PublicApi.Figures.class);
        String title = figures.figures().isEmpty()
                ? sheet.plain("figures")
                : sheet.plain("figures.title", String.valueOf(figures.year()));
        return page(programme, catalogue, sheet)
                .show(title, sheet.plain("figures.lead"), FigureTables.of(figures, catalogue, sheet));
    }

    private PublicApi.Catalogue catalogue(String programme, PageContext sheet) {
        return publications.ofProgramme(
                programme, Service.COMMITMENTS, "/catalogue", sheet.language(), PublicApi.Catalogue.class);
    }

    private PublicPage page(String programme, PublicApi.Catalogue catalogue, PageContext sheet) {
        return new PublicPage(sheet, settings)
                .of(name(programme, catalogue), null)
                .way("/p/" + programme, sheet.plain("commitments"))
                .way("/p/" + programme + "/figures", sheet.plain("figures"));
    }

    private static String name(String programme, PublicApi.Catalogue catalogue) {
        return Objects.requireNonNullElse(catalogue.name(), programme);
    }

    private static String participants(List<PublicApi.Participant> all, PageContext sheet) {
        if (all.isEmpty()) {
            return "";
        }
        return all.stream()
                .map(one -> "<li><a href=\"/a/%s/public\">%s</a></li>"
                        .formatted(Html.escape(one.slug()), Html.escape(one.name())))
                .collect(Collectors.joining(
                        "",
                        "<section><h2>" + sheet.text("associations") + "</h2><ul class=\"chips\">",
                        "</ul></section>\n"));
    }

    private static String commitments(List<PublicApi.Commitment> all, PageContext sheet) {
        Map<String, List<PublicApi.Commitment>> areas = all.stream()
                .collect(Collectors.groupingBy(
                        PublicApi.Commitment::keyAreaName, LinkedHashMap::new, Collectors.toList()));
        return areas.entrySet().stream()
                .map(area -> area.getValue().stream()
                        .map(commitment -> commitment(commitment, sheet))
                        .collect(Collectors.joining(
                                "",
                                "<section><h2>" + Html.escape(area.getKey()) + "</h2><div class=\"cards\">",
                                "</div></section>\n")))
                .collect(Collectors.joining());
    }

    private static String commitment(PublicApi.Commitment commitment, PageContext sheet) {
        String indicators = commitment.indicators().stream()
                .map(indicator -> "<li>" + Html.escape(indicator.name()) + "</li>")
                .collect(Collectors.joining());
        return """
                <article id="%s"><h3>%s</h3><p>%s</p><details><summary>%s</summary><ul>%s</ul></details></article>
                """.formatted(
                        Html.escape(commitment.code()),
                        Html.escape(commitment.title()),
                        Html.escape(commitment.text()),
                        sheet.text("measured"),
                        indicators);
    }
}
