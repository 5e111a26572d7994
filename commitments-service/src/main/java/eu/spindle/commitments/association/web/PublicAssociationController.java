package eu.spindle.commitments.association.web;

import eu.spindle.commitments.association.Associations;
import eu.spindle.commitments.association.branding.Branding;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;

/** The public profile of an association. */
@AssociationApi
@Allowed(Roles.PUBLIC)
class PublicAssociationController {

    private final Associations associations;

    PublicAssociationController(Associations associations) {
        this.associations = associations;
    }

    @Operation(summary = "Show the public an association's name and branding")
    @GetMapping("/public/association")
    PublicAssociationResponse get() {
        var association = associations.get(Scope.required().association());
        var profile = association.profile();
        return new PublicAssociationResponse(
                association.slug(),
                association.programme(),
                profile.name(),
                profile.country(),
                profile.languages(),
                profile.branding(),
                association.logo());
    }

    /** An association as the public sees it. */
    record PublicAssociationResponse(
            String slug,
            String programme,
            String name,
            String country,
            List<String> languages,
            @Nullable Branding branding,
            @Nullable String logo) {}
}
