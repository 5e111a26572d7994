package eu.spindle.commitments.enterprise;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.IfMatch;
import eu.spindle.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** The member firms of an association. */
@AssociationApi
class EnterpriseController {

    private final Members members;

    EnterpriseController(Members members) {
        this.members = members;
    }

    /** The details of a firm. */
    record EnterpriseRequest(
            @Nullable @Size(max = MemberForm.MAX_NAME) String legalName,
            @Nullable @Size(max = MemberForm.MAX_NUMBER) String registerNumber,
            @Nullable @Size(max = MemberForm.MAX_CODE) String vatNumber,
            @Nullable @Size(max = MemberForm.MAX_CODE) String country,
            @Nullable @Size(max = MemberForm.MAX_CODE) String nace,
            @Nullable @Size(max = MemberForm.MAX_CODE) String sizeClass,
            @Nullable @Min(0) @Max(MemberForm.MAX_EMPLOYEES) Integer employees,
            @Nullable @Size(max = MemberForm.MAX_CITY) String city,
            @Nullable @Size(max = MemberForm.MAX_EMAIL) String contactEmail,
            @Nullable @Size(max = MemberForm.MAX_CODE) String contactLanguage) {

        Details details() {
            return new MemberForm(
                            legalName,
                            registerNumber,
                            vatNumber,
                            country,
                            nace,
                            sizeClass,
                            employees == null ? null : employees.toString(),
                            city,
                            contactEmail,
                            contactLanguage,
                            null)
                    .check()
                    .required();
        }
    }

    /** A firm. */
    record EnterpriseResponse(
            UUID id,
            String legalName,
            String registerNumber,
            @Nullable String vatNumber,
            String country,
            String nace,
            SizeClass sizeClass,
            @Nullable Integer employees,
            @Nullable String city,
            @Nullable String contactEmail,
            @Nullable String contactLanguage,
            EnterpriseStatus status,
            Instant joinedAt,
            @Nullable Instant leftAt) {

        static EnterpriseResponse of(Enterprise enterprise) {
            var details = enterprise.details();
            return new EnterpriseResponse(
                    enterprise.id(),
                    details.legalName(),
                    details.registerNumber(),
                    details.vatNumber(),
                    details.country(),
                    details.nace(),
                    details.sizeClass(),
                    details.employees(),
                    details.city(),
                    details.contactEmail(),
                    details.contactLanguage(),
                    enterprise.status(),
                    enterprise.joinedAt(),
                    enterprise.leftAt());
        }

        static ResponseEntity<EnterpriseResponse> respond(HttpStatus status, Enterprise enterprise) {
            return ResponseEntity.status(status)
                    .eTag(IfMatch.etag(enterprise.version()))
                    .body(of(enterprise));
        }
    }

    @GetMapping("/enterprises")
    @Allowed(Roles.READS_FIRMS)
    Page<EnterpriseResponse> list(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable EnterpriseStatus status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return members.list(search, status, Cursor.decode(after), Page.limit(limit))
                .map(EnterpriseResponse::of);
    }

    @GetMapping("/enterprises/{id}")
    @Allowed(Roles.READS_FIRMS)
    ResponseEntity<EnterpriseResponse> get(@PathVariable UUID id) {
        return EnterpriseResponse.respond(HttpStatus.OK, members.get(id));
    }

    @PostMapping("/enterprises")
    @Allowed(Roles.MANAGES_FIRMS)
    ResponseEntity<EnterpriseResponse> create(@Valid @RequestBody EnterpriseRequest firm) {
        return EnterpriseResponse.respond(HttpStatus.CREATED, members.add(firm.details()));
    }

    @PutMapping("/enterprises/{id}")
    @Allowed(Roles.MANAGES_FIRMS)
    ResponseEntity<EnterpriseResponse> update(
            @PathVariable UUID id, IfMatch version, @Valid @RequestBody EnterpriseRequest firm) {
        return EnterpriseResponse.respond(HttpStatus.OK, members.edit(id, version, firm.details()));
    }

    @Operation(summary = "End a firm's membership: its pledges end, and its people can only read, for a limited time")
    @PostMapping("/enterprises/{id}/leaving")
    @Allowed(Roles.MANAGES_FIRMS)
    ResponseEntity<EnterpriseResponse> leave(@PathVariable UUID id) {
        return EnterpriseResponse.respond(HttpStatus.OK, members.leave(id));
    }
}
