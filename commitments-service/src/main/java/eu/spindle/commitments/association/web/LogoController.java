package eu.spindle.commitments.association.web;

import eu.spindle.commitments.association.Logos;
import eu.spindle.commitments.association.picture.Picture;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.limit.HeavyWork;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
import eu.spindle.platform.web.MaxBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/** The logo of the caller's association. */
@AssociationApi
class LogoController {

    private final Logos logos;
    private final HeavyWork heavyWork;

    LogoController(Logos logos, HeavyWork heavyWork) {
        this.logos = logos;
        this.heavyWork = heavyWork;
    }

    @Costly(CostlyOperation.UPLOAD)
    @PutMapping("/association/logo")
    @Allowed(Roles.CONFIGURES_ASSOCIATION)
    @Operation(
            summary = "Upload a logo",
            description = "A PNG, JPEG or WebP by its content, of at most 256 KB and 16 to 2000 pixels a side. It is"
                    + " redrawn, at most 512 pixels a side, and stored as PNG.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "image/*",
                                            schema = @Schema(type = "string", format = "binary"))))
    @MaxBody("256KB")
    ResponseEntity<AssociationResponse> upload(IfMatch version, InputStream upload) throws IOException {
        var content = Picture.receive(upload);
        return AssociationResponse.ok(
                logos.put(version, heavyWork.run(Picture.MAX_UNPACKED_BYTES, () -> Picture.read(content))));
    }

    @PutMapping("/association/logo/{hash}")
    @Allowed(Roles.CONFIGURES_ASSOCIATION)
    @Operation(summary = "Restore a former logo; the last ten are kept")
    ResponseEntity<AssociationResponse> restore(IfMatch version, @PathVariable String hash) {
        return AssociationResponse.ok(logos.restore(version, hash));
    }

    @DeleteMapping("/association/logo")
    @Allowed(Roles.CONFIGURES_ASSOCIATION)
    @Operation(summary = "Remove the logo")
    ResponseEntity<AssociationResponse> delete(IfMatch version) {
        return AssociationResponse.ok(logos.remove(version));
    }

    @GetMapping(path = "/public/logo/{hash}", produces = MediaType.IMAGE_PNG_VALUE)
    @Allowed(Roles.PUBLIC)
    @Operation(summary = "Show the public the present logo of an association")
    Resource get(@PathVariable String hash) {
        return logos.find(hash);
    }
}
