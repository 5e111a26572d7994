package eu.spindle.gateway.publication;

import eu.spindle.gateway.cell.Service;
import eu.spindle.gateway.edge.Allowed;
import eu.spindle.gateway.edge.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An association's public pages: the pledge wall, and the page of each firm that has pledged. */
@RestController
@Allowed(Callers.PUBLIC)
@RequestMapping("/a/{association:[a-z0-9-]{1,60}}/public")
class AssociationPages {

    private final Publications publications;
    private final PageRenderer pages;

    AssociationPages(Publications publications, PageRenderer pages) {
        this.publications = publications;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> wall(
            @PathVariable String association,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        PageContext context = pages.context(request);
        PublicApi.Association found = find(association, context);
        String query = after == null ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        PublicApi.Wall wall = get(association, "/pledge-wall?limit=60" + query, context, PublicApi.Wall.class);
        PageLayout layout = pages.layout(
                context, owner(found, context), context.text("wall.title", found.name()), context.text("wall.lead"));
        return pages.render(new WallPage(layout, association, wall, commitments(association, context)));
    }

    @GetMapping("/firms/{firm}")
    ResponseEntity<String> firm(@PathVariable String association, @PathVariable UUID firm, HttpServletRequest request) {
        PageContext context = pages.context(request);
        PublicApi.Association found = find(association, context);
        PublicApi.Firm profile = get(association, "/enterprises/" + firm, context, PublicApi.Firm.class);
        String lead = profile.leftOn() == null
                ? context.text("firm.lead", found.name())
                : context.text("firm.former", found.name(), context.day(profile.leftOn()));
        PageLayout layout = pages.layout(context, owner(found, context), profile.name(), lead);
        return pages.render(new FirmPage(layout, association, profile, commitments(association, context)));
    }

    @GetMapping(path = "/firms/{firm}/badge.svg")
    ResponseEntity<String> badge(
            @PathVariable String association, @PathVariable UUID firm, HttpServletRequest request) {
        PageContext context = pages.context(request);
        String badge = get(association, "/enterprises/" + firm + "/badge", context, String.class);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                // Firms embed it in their own pages.
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(badge);
    }

    /** A logo never changes under its hash; opened as a page, it can run and load nothing. */
    @GetMapping("/logo/{hash:[0-9a-f]{64}}.png")
    ResponseEntity<byte[]> logo(
            @PathVariable String association, @PathVariable String hash, HttpServletResponse response) {
        byte[] logo = publications.logo(association, hash);
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .eTag(hash)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"logo.png\"")
                .body(logo);
    }

    @GetMapping("/brand.css")
    ResponseEntity<String> colours(@PathVariable String association, HttpServletRequest request) {
        PublicApi.Branding branding = find(association, pages.context(request)).branding();
        String colour = branding == null ? null : branding.primary();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(Brand.rules(Objects.requireNonNullElse(colour, "")));
    }

    private PublicApi.Association find(String association, PageContext context) {
        return get(association, "/association", context, PublicApi.Association.class);
    }

    /** Returns the titles of the commitments by code; none before a catalogue is adopted. */
    private Map<String, String> commitments(String association, PageContext context) {
        return get(association, "/commitments", context, PublicApi.Commitments.class).items().stream()
                .collect(Collectors.toMap(PublicApi.Commitment::code, PublicApi.Commitment::title));
    }

    private <T> T get(String association, String path, PageContext context, Class<T> type) {
        return publications.ofAssociation(association, Service.COMMITMENTS, path, context.language(), type);
    }

    private static PageOwner owner(PublicApi.Association association, PageContext context) {
        String at = "/a/" + association.slug() + "/public";
        return new PageOwner(
                displayName(association),
                at + "/brand.css",
                association.logo() == null ? null : at + "/logo/" + association.logo() + ".png",
                List.of(
                        new PageOwner.Link(at, context.text("pledges")),
                        new PageOwner.Link("/p/" + association.programme(), context.text("commitments")),
                        new PageOwner.Link("/p/" + association.programme() + "/figures", context.text("figures"))));
    }

    /** Returns the display name of an association. */
    private static String displayName(PublicApi.Association association) {
        PublicApi.Branding branding = association.branding();
        return branding == null || branding.name() == null ? association.name() : branding.name();
    }
}
