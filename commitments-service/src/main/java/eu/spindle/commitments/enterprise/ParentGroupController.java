package eu.spindle.commitments.enterprise;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * The group that owns a firm. It has its own operations, so that no response about a firm shows it to readers of the
 * member list.
 */
@AssociationApi
@Allowed(Roles.MANAGES_OWNERSHIP)
class ParentGroupController {

    private final Members members;

    ParentGroupController(Members members) {
        this.members = members;
    }

    /**
     * The group of a firm.
     *
     * @param parentGroup its name, or its VAT or registration number; null or empty where the firm belongs to none
     */
    record ParentGroupRequest(
            @Nullable @Size(max = MemberForm.MAX_NAME) String parentGroup) {}

    /** The group of a firm. */
    record ParentGroupResponse(@Nullable String parentGroup) {

        static ResponseEntity<ParentGroupResponse> of(Enterprise enterprise) {
            return ResponseEntity.ok()
                    .eTag(IfMatch.etag(enterprise.version()))
                    .body(new ParentGroupResponse(enterprise.details().parentGroup()));
        }
    }

    @Operation(summary = "Show the group that owns a firm: firms of one group count once in figures over firms")
    @GetMapping("/enterprises/{id}/parent-group")
    ResponseEntity<ParentGroupResponse> get(@PathVariable UUID id) {
        return ParentGroupResponse.of(members.get(id));
    }

    @Operation(summary = "Name the group that owns a firm, or none")
    @PutMapping("/enterprises/{id}/parent-group")
    ResponseEntity<ParentGroupResponse> update(
            @PathVariable UUID id, IfMatch version, @Valid @RequestBody ParentGroupRequest request) {
        return ParentGroupResponse.of(members.changeParentGroup(id, version, request.parentGroup()));
    }
}
