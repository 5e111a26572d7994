package eu.spindle.commitments.compliance;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.IfMatch;
import eu.spindle.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** The appeals and pauses of firms. */
@AssociationApi
class ComplianceRequestController {

    private final ComplianceRequests requests;

    ComplianceRequestController(ComplianceRequests requests) {
        this.requests = requests;
    }

    @Operation(summary = "Request that a missed cycle is excused (appeal), or not to report in a year (pause)")
    @PostMapping("/compliance-requests")
    @Allowed(Roles.SIGNS_FOR_FIRM)
    ResponseEntity<ComplianceRequest> create(@RequestBody @Valid CreateRequest request, Caller caller) {
        var opened = requests.open(
                caller.enterpriseRequired(), request.kind(), request.year(), request.reason(), caller.id());
        return ResponseEntity.created(URI.create("compliance-requests/" + opened.id()))
                .eTag(IfMatch.etag(opened.version()))
                .body(opened);
    }

    @Operation(summary = "List appeals and pauses, the newest first")
    @GetMapping("/compliance-requests")
    @Allowed(Roles.READS_COMPLIANCE_REQUESTS)
    @Transactional(readOnly = true)
    Page<ComplianceRequest> list(
            @RequestParam ComplianceRequest.@Nullable State state,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var size = Page.limit(limit);
        var from = Cursor.decode(after).map(Cursor::id).orElse(null);
        return Page.of(requests.list(state, from, size + 1), size, request -> Cursor.of(request.id()));
    }

    @Operation(summary = "Show an appeal or a pause")
    @GetMapping("/compliance-requests/{id}")
    @Allowed(Roles.READS_COMPLIANCE_REQUESTS)
    ResponseEntity<ComplianceRequest> get(@PathVariable UUID id) {
        return answer(requests.find(id));
    }

    @Operation(summary = "Decide on an appeal or a pause, with a reason that is shown publicly")
    @PostMapping("/compliance-requests/{id}/decision")
    @Allowed(Roles.REVIEWS)
    ResponseEntity<ComplianceRequest> decide(
            @PathVariable UUID id, IfMatch seen, @RequestBody @Valid DecisionRequest decision, Caller caller) {
        return answer(requests.decide(id, seen, decision.granted(), decision.reason(), caller.id()));
    }

    private static ResponseEntity<ComplianceRequest> answer(ComplianceRequest request) {
        return ResponseEntity.ok().eTag(IfMatch.etag(request.version())).body(request);
    }

    /** A new appeal or pause. */
    record CreateRequest(
            @NotNull ComplianceRequest.Kind kind,
            @NotNull @Min(2000) @Max(2999) Integer year,
            @NotBlank @Size(max = 2000) String reason) {}

    /** An officer's decision. */
    record DecisionRequest(
            @NotNull Boolean granted,
            @NotBlank @Size(max = 2000) String reason) {}
}
