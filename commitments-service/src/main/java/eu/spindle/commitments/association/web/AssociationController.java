package eu.spindle.commitments.association.web;

import eu.spindle.commitments.association.Associations;
import eu.spindle.commitments.association.Profile;
import eu.spindle.commitments.association.SupportCalendar;
import eu.spindle.commitments.association.branding.Branding;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The caller's association. */
@AssociationApi
class AssociationController {

    private final Associations associations;

    AssociationController(Associations associations) {
        this.associations = associations;
    }

    /** The whole profile of an association. */
    record ProfileRequest(
            @Nullable @Size(max = Profile.MAX_NAME) String name,
            @Nullable @Size(max = Profile.MAX_CODE) String country,
            @Nullable @Size(max = Profile.MAX_CODE) String locale,
            @Nullable @Size(max = Profile.MAX_CODE) String timeZone,
            @Nullable @Size(max = Profile.MAX_LANGUAGES) List<@NotNull @Size(max = Profile.MAX_CODE) String> languages,
            @Nullable @Valid SupportCalendar supportCalendar,
            @Nullable @Valid Branding branding) {

        Profile profile() {
            return new Profile(name, country, locale, timeZone, languages, supportCalendar, branding);
        }
    }

    @GetMapping("/association")
    @Allowed(Roles.MEMBERS)
    ResponseEntity<AssociationResponse> get() {
        return AssociationResponse.ok(associations.get(Scope.required().association()));
    }

    @PutMapping("/association")
    @Allowed(Roles.CONFIGURES_ASSOCIATION)
    ResponseEntity<AssociationResponse> update(IfMatch version, @Valid @RequestBody ProfileRequest request) {
        return AssociationResponse.ok(
                associations.configure(Scope.required().association(), version, request.profile()));
    }

    @PostMapping("/association/activation")
    @Allowed(Roles.CONFIGURES_ASSOCIATION)
    ResponseEntity<AssociationResponse> activate() {
        return AssociationResponse.ok(associations.activate(Scope.required().association()));
    }
}
