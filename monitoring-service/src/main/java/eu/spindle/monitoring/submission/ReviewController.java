package eu.spindle.monitoring.submission;

import static eu.spindle.monitoring.submission.SubmissionController.ONE;
import static eu.spindle.monitoring.submission.SubmissionController.answer;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The association's review of submitted figures. */
@AssociationApi
class ReviewController {

    private final SubmissionWorkflow workflow;

    ReviewController(SubmissionWorkflow workflow) {
        this.workflow = workflow;
    }

    @Operation(summary = "Begin the review of submitted figures")
    @PostMapping(ONE + "/review")
    @Allowed(Roles.REVIEWS)
    ResponseEntity<SubmissionResponse> begin(@PathVariable UUID cycle, @PathVariable UUID enterprise, IfMatch seen) {
        return answer(workflow.beginReview(cycle, enterprise, seen));
    }

    @Operation(summary = "Return the figures to the firm for revision, with a reason")
    @PostMapping(ONE + "/return")
    @Allowed(Roles.REVIEWS)
    ResponseEntity<SubmissionResponse> returnForRevision(
            @PathVariable UUID cycle,
            @PathVariable UUID enterprise,
            IfMatch seen,
            @Valid @RequestBody Reason reason,
            Caller caller) {
        return answer(workflow.returnForRevision(cycle, enterprise, seen, caller.id(), reason.reason()));
    }

    @Operation(summary = "Approve and lock the figures; nobody approves what they entered")
    @PostMapping(ONE + "/approval")
    @Allowed(Roles.REVIEWS)
    ResponseEntity<SubmissionResponse> approve(
            @PathVariable UUID cycle, @PathVariable UUID enterprise, IfMatch seen, Caller caller) {
        return answer(workflow.approve(cycle, enterprise, seen, caller.id()));
    }

    @Operation(summary = "Reopen approved figures for a restatement")
    @PostMapping(ONE + "/reopening")
    @Allowed(Roles.REVIEWS)
    ResponseEntity<SubmissionResponse> reopen(
            @PathVariable UUID cycle,
            @PathVariable UUID enterprise,
            IfMatch seen,
            @Valid @RequestBody Reason reason,
            Caller caller) {
        return answer(workflow.reopen(cycle, enterprise, seen, caller.id(), reason.reason()));
    }

    /** The reason for a decision; the firm reads it. */
    record Reason(@NotBlank @Size(max = 1000) String reason) {}
}
