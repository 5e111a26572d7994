package eu.spindle.commitments.association;

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

/** The caller's own association. */
@AssociationApi
class AssociationController {

    private final Associations associations;

    AssociationController(Associations associations) {
        this.associations = associations;
    }

    /** What an association says of itself, whole. */
    record Configuration(
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
        return AssociationResponse.answer(associations.get(Scope.required().association()));
    }

    @PutMapping("/association")
    @Allowed(Roles.CONFIGURES_ASSOCIATION)
    ResponseEntity<AssociationResponse> configure(IfMatch version, @Valid @RequestBody Configuration configuration) {
        return AssociationResponse.answer(
                associations.configure(Scope.required().association(), version, configuration.profile()));
    }

    @PostMapping("/association/activation")
    @Allowed(Roles.CONFIGURES_ASSOCIATION)
    ResponseEntity<AssociationResponse> activate() {
        return AssociationResponse.answer(associations.activate(Scope.required().association()));
    }
}
