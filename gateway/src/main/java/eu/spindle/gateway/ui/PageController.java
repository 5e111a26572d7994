package eu.spindle.gateway.ui;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers every address of a screen with the page that draws them all. */
@RestController
class PageController {

    private final Resource page = new ClassPathResource("static/index.html");

    // What begins with "api" is no screen: unknown addresses there are refused as JSON. A programme's own address and
    // what lies under "public" are pages without scripts, of the package "publication".
    @GetMapping({
        "/",
        "/account",
        "/design",
        "/a/{association}",
        "/a/{association}/{screen:(?!api$|public$).*}/**",
        "/p/{programme}/{screen:(?!api$).*}/**"
    })
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(page);
    }
}
