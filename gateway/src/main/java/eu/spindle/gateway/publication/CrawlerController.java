package eu.spindle.gateway.publication;

import eu.spindle.gateway.edge.Allowed;
import eu.spindle.gateway.edge.Callers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves robots.txt: crawlers may read the public pages only. */
@RestController
@Allowed(Callers.PUBLIC)
class CrawlerController {

    private static final String ROBOTS = """
            User-agent: *
            Allow: /p/
            Allow: /a/*/public
            Disallow: /a/
            Disallow: /api/
            Disallow: /join/
            Disallow: /oauth2/
            Disallow: /p/*/api/
            """;

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(ROBOTS);
    }
}
