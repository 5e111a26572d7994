package eu.spindle.commitments.pledge;

import eu.spindle.commitments.pledge.PledgeRequest.AmendmentRequest;
import eu.spindle.commitments.pledge.PledgeRequest.ReasonRequest;
import eu.spindle.commitments.pledge.PledgeRequest.RestatementRequest;
import eu.spindle.commitments.pledge.PledgeRequest.TermsRequest;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.code.Codes;
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

/** The pledges of an enterprise: list, show, draft, edit, submit, amend and withdraw them. */
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
        var criteria =
                new PledgeSearch.Criteria(state("state", state), state("proposal", proposal), enterprise, commitment);
        return search.find(criteria, after, limit).map(PledgeResponse.Summary::of);
    }

    private static @Nullable PledgeState state(String field, @Nullable String code) {
        return code == null ? null : Codes.find(PledgeState.class, code).orElseThrow(() -> unknown(field, code));
    }

    /** A problem that lists the states by their codes, as they are used in requests. */
    private static DomainException unknown(String field, String code) {
        var arguments = Stream.concat(
                Stream.of(code), Arrays.stream(PledgeState.values()).map(PledgeState::code));
        return DomainException.invalid(field, "pledge-state-unknown", arguments.toArray());
    }

    @Operation(summary = "Show a pledge with its revisions and its history")
    @GetMapping("/pledges/{id}")
    @Allowed(Roles.READS_FIRM_DATA)
    ResponseEntity<PledgeResponse> get(@PathVariable UUID id) {
        return respond(workflow.find(id));
    }

    @Operation(summary = "Draft a pledge")
    @PostMapping("/pledges")
    @Allowed(Roles.DRAFTS_PLEDGES)
    ResponseEntity<PledgeResponse> create(@RequestBody @Valid PledgeRequest request, Caller caller) {
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

    @Operation(summary = "Edit a draft, or a returned pledge or amendment")
    @PutMapping("/pledges/{id}")
    @Allowed(Roles.DRAFTS_PLEDGES)
    ResponseEntity<PledgeResponse> update(
            @PathVariable UUID id, IfMatch seen, @RequestBody @Valid TermsRequest request, Caller caller) {
        return respond(workflow.edit(id, seen, request.terms(), caller.id()));
    }

    @Operation(summary = "Submit a pledge, or its amendment, to the association")
    @PostMapping("/pledges/{id}/submission")
    @Allowed(Roles.SIGNS_FOR_FIRM)
    ResponseEntity<PledgeResponse> submit(@PathVariable UUID id, IfMatch seen, Caller caller) {
        return respond(workflow.submit(id, seen, caller.id()));
    }

    @Operation(summary = "Withdraw a pledge, with a reason")
    @PostMapping("/pledges/{id}/withdrawal")
    @Allowed(Roles.SIGNS_FOR_FIRM)
    ResponseEntity<PledgeResponse> withdraw(
            @PathVariable UUID id, IfMatch seen, @RequestBody @Valid ReasonRequest request, Caller caller) {
        return respond(workflow.withdraw(id, seen, request.reason(), caller.id()));
    }

    @Operation(
            summary =
                    "Draft other terms for an active pledge, with a reason; the present ones count until they are accepted")
    @PostMapping("/pledges/{id}/amendment")
    @Allowed(Roles.DRAFTS_PLEDGES)
    ResponseEntity<PledgeResponse> amend(
            @PathVariable UUID id, IfMatch seen, @RequestBody @Valid AmendmentRequest request, Caller caller) {
        return respond(
                workflow.amend(id, seen, request.reason(), request.terms().terms(), caller.id()));
    }

    @Operation(summary = "Draft another baseline for an active pledge, with a reason")
    @PostMapping("/pledges/{id}/restatement")
    @Allowed(Roles.DRAFTS_PLEDGES)
    ResponseEntity<PledgeResponse> restate(
            @PathVariable UUID id, IfMatch seen, @RequestBody @Valid RestatementRequest request, Caller caller) {
        return respond(workflow.restate(id, seen, request.reason(), request.read(), caller.id()));
    }

    @Operation(summary = "Discard an amendment that is not accepted yet")
    @DeleteMapping("/pledges/{id}/amendment")
    @Allowed(Roles.DRAFTS_PLEDGES)
    ResponseEntity<PledgeResponse> discardAmendment(@PathVariable UUID id, IfMatch seen, Caller caller) {
        return respond(workflow.dropAmendment(id, seen, caller.id()));
    }

    static ResponseEntity<PledgeResponse> respond(Pledge pledge) {
        return ResponseEntity.ok().eTag(IfMatch.etag(pledge.version())).body(PledgeResponse.of(pledge));
    }
}
