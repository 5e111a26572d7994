package eu.spindle.commitments.association.web;

import eu.spindle.commitments.association.Associations;
import eu.spindle.commitments.association.Profile;
import eu.spindle.commitments.association.SupportCalendar;
import eu.spindle.commitments.association.branding.Branding;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.Page;
import eu.spindle.platform.web.ProgrammeApi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** The associations of a programme, for its steward. */
@ProgrammeApi
@Allowed(Roles.RUNS_PROGRAMME)
class ProgrammeAssociationController {

    private final Associations associations;

    ProgrammeAssociationController(Associations associations) {
        this.associations = associations;
    }

    /** A new association. */
    record Request(
            @Nullable @Size(max = 60) String slug,
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

    @PostMapping("/associations")
    ResponseEntity<AssociationResponse> create(@Valid @RequestBody Request request) {
        if (request.slug() == null) {
            throw DomainException.invalid("slug", "required");
        }
        var registered = associations.register(request.slug(), request.profile());
        return registered.created()
                ? AssociationResponse.created(registered.association())
                : AssociationResponse.ok(registered.association());
    }

    @GetMapping("/associations")
    Page<AssociationResponse> list(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
        return associations.list(Cursor.decode(after), Page.limit(limit)).map(AssociationResponse::of);
    }

    @GetMapping("/associations/{id}")
    ResponseEntity<AssociationResponse> get(@PathVariable UUID id) {
        return AssociationResponse.ok(associations.get(id));
    }

    @PostMapping("/associations/{id}/activation")
    ResponseEntity<AssociationResponse> activate(@PathVariable UUID id) {
        return AssociationResponse.ok(associations.activate(id));
    }

    @PostMapping("/associations/{id}/suspension")
    ResponseEntity<AssociationResponse> suspend(@PathVariable UUID id) {
        return AssociationResponse.ok(associations.suspend(id));
    }

    @PostMapping("/associations/{id}/resumption")
    ResponseEntity<AssociationResponse> resume(@PathVariable UUID id) {
        return AssociationResponse.ok(associations.resume(id));
    }

    @PostMapping("/associations/{id}/closing")
    ResponseEntity<AssociationResponse> close(@PathVariable UUID id) {
        return AssociationResponse.ok(associations.close(id));
    }
}
