package eu.spindle.gateway.publication;

import eu.spindle.gateway.cell.Service;
import eu.spindle.gateway.edge.Allowed;
import eu.spindle.gateway.edge.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A programme's public pages: the catalogue of commitments, and the sector's figures. */
@RestController
@Allowed(Callers.PUBLIC)
class ProgrammePages {

    private final Publications publications;
    private final PageRenderer pages;

    ProgrammePages(Publications publications, PageRenderer pages) {
        this.publications = publications;
        this.pages = pages;
    }

    @GetMapping("/p/{programme:[a-z0-9-]{1,60}}")
    ResponseEntity<String> programme(@PathVariable String programme, HttpServletRequest request) {
        PageContext context = pages.context(request);
        PublicApi.Catalogue catalogue = catalogue(programme, context);
        List<PublicApi.Participant> participants = publications
                .ofProgramme(
                        programme,
                        Service.COMMITMENTS,
                        "/associations",
                        context.language(),
                        PublicApi.Participants.class)
                .items();
        String lead = Objects.requireNonNullElse(catalogue.description(), context.text("programme.lead"));
        PageLayout layout =
                pages.layout(context, owner(programme, catalogue, context), name(programme, catalogue), lead);
        return pages.render(CataloguePage.of(layout, participants, catalogue.commitments()));
    }

    @GetMapping("/p/{programme:[a-z0-9-]{1,60}}/figures")
    ResponseEntity<String> figures(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletRequest request) {
        PageContext context = pages.context(request);
        PublicApi.Catalogue catalogue = catalogue(programme, context);
        PublicApi.Figures figures = publications.ofProgramme(
                programme,
                Service.MONITORING,
                "/sector-figures" + (year == null ? "" : "?year=" + year),
                context.language(),
                PublicApi.Figures.class);
        String title = figures.figures().isEmpty()
                ? context.text("figures")
                : context.text("figures.title", String.valueOf(figures.year()));
        PageLayout layout =
                pages.layout(context, owner(programme, catalogue, context), title, context.text("figures.lead"));
        return pages.render(FiguresPage.of(layout, figures, catalogue.commitments()));
    }

    private PublicApi.Catalogue catalogue(String programme, PageContext context) {
        return publications.ofProgramme(
                programme, Service.COMMITMENTS, "/catalogue", context.language(), PublicApi.Catalogue.class);
    }

    private static PageOwner owner(String programme, PublicApi.Catalogue catalogue, PageContext context) {
        return new PageOwner(
                name(programme, catalogue),
                null,
                null,
                List.of(
                        new PageOwner.Link("/p/" + programme, context.text("commitments")),
                        new PageOwner.Link("/p/" + programme + "/figures", context.text("figures"))));
    }

    private static String name(String programme, PublicApi.Catalogue catalogue) {
        return Objects.requireNonNullElse(catalogue.name(), programme);
    }
}
