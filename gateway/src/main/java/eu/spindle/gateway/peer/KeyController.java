package eu.spindle.gateway.peer;

import eu.spindle.gateway.edge.Allowed;
import eu.spindle.gateway.edge.Callers;
import eu.spindle.gateway.internaltoken.SigningKeys;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the public keys with which services verify internal tokens. */
@RestController
@Allowed(Callers.PUBLIC)
class KeyController {

    private final SigningKeys keys;

    KeyController(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/internal/jwks")
    ResponseEntity<String> keys() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/jwk-set+json"))
                .cacheControl(CacheControl.noStore())
                .body("{\"keys\":[" + String.join(",", keys.published()) + "]}");
    }
}
