package eu.spindle.commitments.association;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
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
            @Nullable String name,
            @Nullable String country,
            @Nullable String locale,
            @Nullable String timeZone,
            @Nullable List<String> languages,
            @Nullable SupportCalendar supportCalendar,
            @Nullable Branding branding) {

        Profile profile() {
            return new Profile(name, country, locale, timeZone, languages, supportCalendar, branding);
        }
    }

    @GetMapping("/association")
    @Allowed(Roles.MEMBERS)
    ResponseEntity<AssociationView> get() {
        return AssociationView.answer(associations.get(Scope.required().association()));
    }

    @PutMapping("/association")
    @Allowed(Roles.CONFIGURES_ASSOCIATION)
    ResponseEntity<AssociationView> configure(IfMatch version, @RequestBody Configuration configuration) {
        return AssociationView.answer(
                associations.configure(Scope.required().association(), version, configuration.profile()));
    }

    @PostMapping("/association/activation")
    @Allowed(Roles.CONFIGURES_ASSOCIATION)
    ResponseEntity<AssociationView> activate() {
        return AssociationView.answer(associations.activate(Scope.required().association()));
    }
}
