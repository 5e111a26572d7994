package eu.spindle.commitments.pledge;

import eu.spindle.commitments.pledge.PledgeRequest.AmendmentRequest;
import eu.spindle.commitments.pledge.PledgeRequest.Reason;
import eu.spindle.commitments.pledge.PledgeRequest.RestatementRequest;
import eu.spindle.commitments.pledge.PledgeRequest.TermsRequest;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
import eu.spindle.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Pledges as the enterprise makes them, and as everybody concerned reads them. */
@AssociationApi
class PledgeController {

    private final PledgeWorkflow workflow;
    private final PledgeSearch search;

    PledgeController(PledgeWorkflow workflow, PledgeSearch search) {
        this.workflow = workflow;
        this.search = search;
    }

    @Operation(summary = "List pledges, the newest first; people of an enterprise see its own")
    @GetMapping("/pledges")
    @Allowed(Roles.READS_FIRM_DATA)
    @Transactional(readOnly = true)
    Page<PledgeResponse.Summary> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String proposal,
            @RequestParam @Nullable UUID enterprise,
            @RequestParam @Nullable String commitment,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var wanted =
                new PledgeSearch.Wanted(state("state", state), state("proposal", proposal), enterprise, commitment);
        return search.find(wanted, after, limit).map(PledgeResponse.Summary::of);
    }

    private static @Nullable PledgeState state(String field, @Nullable String code) {
        return code == null ? null : PledgeState.of(code).orElseThrow(() -> unknown(field, code));
    }

    /** Names the states that there are by their codes, as they stand in an address. */
    private static DomainException unknown(String field, String code) {
        var arguments = Stream.concat(
                Stream.of(code), Arrays.stream(PledgeState.values()).map(PledgeState::code));
        return DomainException.invalid(field, "pledge-state-unknown", arguments.toArray());
    }

    @Operation(summary = "Show a pledge with its revisions and all that was done with it")
    @GetMapping("/pledges/{id}")
    @Allowed(Roles.READS_FIRM_DATA)
    ResponseEntity<PledgeResponse> show(@PathVariable UUID id) {
        return answer(workflow.find(id));
    }

    @Operation(summary = "Draft a pledge")
    @PostMapping("/pledges")
    @Allowed(Roles.DRAFTS_PLEDGES)
    ResponseEntity<PledgeResponse> draft(@RequestBody @Valid PledgeRequest request, Caller caller) {
        var pledge = workflow.draft(
                caller.enterpriseRequired(),
                request.commitment(),
                request.indicator(),
                request.terms().terms(),
                caller.id());
        return ResponseEntity.created(URI.create("pledges/" + pledge.id()))
                .eTag(IfMatch.etag(pledge.version()))
                .body(PledgeResponse.of(pledge));
    }

    @Operation(summary = "Word a draft, or what was returned, anew")
    @PutMapping("/pledges/{id}")
    @Allowed(Roles.DRAFTS_PLEDGES)
    ResponseEntity<PledgeResponse> edit(
            @PathVariable UUID id, IfMatch seen, @RequestBody @Valid TermsRequest request, Caller caller) {
        return answer(workflow.edit(id, seen, request.terms(), caller.id()));
    }

    @Operation(summary = "Submit a pledge, or its amendment, to the association")
    @PostMapping("/pledges/{id}/submission")
    @Allowed(Roles.SIGNS_FOR_FIRM)
    ResponseEntity<PledgeResponse> submit(@PathVariable UUID id, IfMatch seen, Caller caller) {
        return answer(workflow.submit(id, seen, caller.id()));
    }

    @Operation(summary = "Withdraw a pledge, with a reason")
    @PostMapping("/pledges/{id}/withdrawal")
    @Allowed(Roles.SIGNS_FOR_FIRM)
    ResponseEntity<PledgeResponse> withdraw(
            @PathVariable UUID id, IfMatch seen, @RequestBody @Valid Reason request, Caller caller) {
        return answer(workflow.withdraw(id, seen, request.reason(), caller.id()));
    }

    @Operation(
            summary = "Draft other terms for an active pledge, with a reason; until accepted, the present ones count")
    @PostMapping("/pledges/{id}/amendment")
    @Allowed(Roles.DRAFTS_PLEDGES)
    ResponseEntity<PledgeResponse> amend(
            @PathVariable UUID id, IfMatch seen, @RequestBody @Valid AmendmentRequest request, Caller caller) {
        return answer(workflow.amend(id, seen, request.reason(), request.terms().terms(), caller.id()));
    }

    @Operation(summary = "Draft another baseline for an active pledge, with a reason")
    @PostMapping("/pledges/{id}/restatement")
    @Allowed(Roles.DRAFTS_PLEDGES)
    ResponseEntity<PledgeResponse> restate(
            @PathVariable UUID id, IfMatch seen, @RequestBody @Valid RestatementRequest request, Caller caller) {
        return answer(workflow.restate(id, seen, request.reason(), request.read(), caller.id()));
    }

    @Operation(summary = "Give up an amendment that is not accepted yet")
    @DeleteMapping("/pledges/{id}/amendment")
    @Allowed(Roles.DRAFTS_PLEDGES)
    ResponseEntity<PledgeResponse> dropAmendment(@PathVariable UUID id, IfMatch seen, Caller caller) {
        return answer(workflow.dropAmendment(id, seen, caller.id()));
    }

    static ResponseEntity<PledgeResponse> answer(Pledge pledge) {
        return ResponseEntity.ok().eTag(IfMatch.etag(pledge.version())).body(PledgeResponse.of(pledge));
    }
}
