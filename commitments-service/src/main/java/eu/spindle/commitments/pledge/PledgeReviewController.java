package eu.spindle.commitments.pledge;

import eu.spindle.commitments.pledge.PledgeRequest.ConclusionRequest;
import eu.spindle.commitments.pledge.PledgeRequest.ReasonRequest;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The decisions of officers on pledges. */
@AssociationApi
@Allowed(Roles.REVIEWS)
class PledgeReviewController {

    private final PledgeReviewWorkflow reviewWorkflow;

    PledgeReviewController(PledgeReviewWorkflow reviewWorkflow) {
        this.reviewWorkflow = reviewWorkflow;
    }

    @Operation(summary = "Accept a submitted pledge or amendment; not by the one who submitted it")
    @PostMapping("/pledges/{id}/acceptance")
    ResponseEntity<PledgeResponse> accept(@PathVariable UUID id, IfMatch seen, Caller caller) {
        return PledgeController.respond(reviewWorkflow.accept(id, seen, caller.id()));
    }

    @Operation(summary = "Return a submitted pledge or amendment, with a reason")
    @PostMapping("/pledges/{id}/return")
    ResponseEntity<PledgeResponse> returnForRevision(
            @PathVariable UUID id, IfMatch seen, @RequestBody @Valid ReasonRequest request, Caller caller) {
        return PledgeController.respond(reviewWorkflow.returnForRevision(id, seen, request.reason(), caller.id()));
    }

    @Operation(summary = "Conclude a pledge after its target year, with a reason")
    @PostMapping("/pledges/{id}/conclusion")
    ResponseEntity<PledgeResponse> conclude(
            @PathVariable UUID id, IfMatch seen, @RequestBody @Valid ConclusionRequest request, Caller caller) {
        return PledgeController.respond(
                reviewWorkflow.conclude(id, seen, request.achieved(), request.reason(), caller.id()));
    }

    @Operation(summary = "Make a concluded pledge active again, with a reason")
    @PostMapping("/pledges/{id}/reopening")
    ResponseEntity<PledgeResponse> reopen(
            @PathVariable UUID id, IfMatch seen, @RequestBody @Valid ReasonRequest request, Caller caller) {
        return PledgeController.respond(reviewWorkflow.reopen(id, seen, request.reason(), caller.id()));
    }
}
