package eu.spindle.commitments.association.web;

import eu.spindle.commitments.association.Association;
import eu.spindle.commitments.association.AssociationStatus;
import eu.spindle.commitments.association.SupportCalendar;
import eu.spindle.commitments.association.branding.Branding;
import eu.spindle.platform.web.IfMatch;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * An association as the API shows it.
 *
 * @param logo hash of its logo, which is public at {@code /a/{slug}/public/logo/{hash}.png}
 */
record AssociationResponse(
        UUID id,
        String slug,
        String programme,
        String name,
        String country,
        String locale,
        @Nullable String timeZone,
        List<String> languages,
        @Nullable SupportCalendar supportCalendar,
        @Nullable Branding branding,
        @Nullable String logo,
        AssociationStatus status,
        Instant registeredAt) {

    static AssociationResponse of(Association association) {
        var profile = association.profile();
        return new AssociationResponse(
                association.id(),
                association.slug(),
                association.programme(),
                profile.name(),
                profile.country(),
                profile.locale(),
                profile.timeZone(),
                profile.languages(),
                profile.supportCalendar(),
                profile.branding(),
                association.logo(),
                association.status(),
                association.registeredAt());
    }

    static ResponseEntity<AssociationResponse> ok(Association association) {
        return ResponseEntity.ok().eTag(IfMatch.etag(association.version())).body(of(association));
    }

    static ResponseEntity<AssociationResponse> created(Association association) {
        return ResponseEntity.created(URI.create(
                        "/p/%s/api/commitments/associations/%s".formatted(association.programme(), association.id())))
                .eTag(IfMatch.etag(association.version()))
                .body(of(association));
    }
}
