package eu.spindle.gateway.publication;

import eu.spindle.gateway.cell.Service;
import eu.spindle.gateway.edge.Allowed;
import eu.spindle.gateway.edge.Callers;
import eu.spindle.gateway.edge.Texts;
import eu.spindle.gateway.session.SessionSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

/** An association's public pages: the wall of pledges, and each firm that has pledged. */
@RestController
@Allowed(Callers.PUBLIC)
@RequestMapping("/a/{association:[a-z0-9-]{1,60}}/public")
class AssociationPages {

    private final Publications publications;
    private final Texts texts;
    private final SessionSettings settings;

    AssociationPages(Publications publications, Texts texts, SessionSettings settings) {
        this.publications = publications;
        this.texts = texts;
        this.settings = settings;
    }

    @GetMapping
    ResponseEntity<String> wall(
            @PathVariable String association,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        PageContext sheet = new PageContext(request, texts);
        PublicApi.Association known = known(association, sheet);
        String query = after == null ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        PublicApi.Wall wall = ask(association, "/pledge-wall?limit=60" + query, sheet, PublicApi.Wall.class);
        return page(known, sheet)
                .show(
                        sheet.plain("wall.title", known.name()),
                        sheet.plain("wall.lead"),
                        Pledges.wall(association, wall, commitments(association, sheet), sheet));
    }

    @GetMapping("/firms/{firm}")
    ResponseEntity<String> firm(@PathVariable String association, @PathVariable UUID firm, HttpServletRequest request) {
        PageContext sheet = new PageContext(request, texts);
        PublicApi.Association known = known(association, sheet);
        PublicApi.Firm profile = ask(association, "/enterprises/" + firm, sheet, PublicApi.Firm.class);
        return page(known, sheet)
                .show(
                        profile.name(),
                        profile.leftOn() == null
                                ? sheet.plain("firm.lead", known.name())
                                : sheet.plain("firm.former", known.name(), sheet.day(profile.leftOn())),
                        Pledges.profile(association, profile, commitments(association, sheet), sheet));
    }

    @GetMapping(path = "/firms/{firm}/badge.svg")
    ResponseEntity<String> badge(
            @PathVariable String association, @PathVariable UUID firm, HttpServletRequest request) {
        PageContext sheet = new PageContext(request, texts);
        String badge = ask(association, "/enterprises/" + firm + "/badge", sheet, String.class);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                // It is made to be shown on a firm's own pages.
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(badge);
    }

    /** Under its hash it never changes; whoever opens it by itself gets a picture that can do nothing. */
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
        PublicApi.Branding branding =
                known(association, new PageContext(request, texts)).branding();
        String colour = branding == null ? null : branding.primary();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(Brand.rules(Objects.requireNonNullElse(colour, "")));
    }

    private PublicApi.Association known(String association, PageContext sheet) {
        return ask(association, "/association", sheet, PublicApi.Association.class);
    }

    /** The titles of the commitments by their codes; none before a catalogue is adopted. */
    private Map<String, String> commitments(String association, PageContext sheet) {
        return ask(association, "/commitments", sheet, PublicApi.Commitments.class).items().stream()
                .collect(Collectors.toMap(PublicApi.Commitment::code, PublicApi.Commitment::title));
    }

    private <T> T ask(String association, String path, PageContext sheet, Class<T> type) {
        return publications.ofAssociation(association, Service.COMMITMENTS, path, sheet.language(), type);
    }

    private PublicPage page(PublicApi.Association association, PageContext sheet) {
        String at = "/a/" + association.slug() + "/public";
        return new PublicPage(sheet, settings)
                .of(shown(association), at + "/brand.css")
                .logo(association.logo() == null ? null : at + "/logo/" + association.logo() + ".png")
                .way(at, sheet.plain("pledges"))
                .way("/p/" + association.programme(), sheet.plain("commitments"))
                .way("/p/" + association.programme() + "/figures", sheet.plain("figures"));
    }

    /** As its members know it. */
    private static String shown(PublicApi.Association association) {
        PublicApi.Branding branding = association.branding();
        return branding == null || branding.name() == null ? association.name() : branding.name();
    }
}
