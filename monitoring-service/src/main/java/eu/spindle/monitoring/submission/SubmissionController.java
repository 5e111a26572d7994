package eu.spindle.monitoring.submission;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
import eu.spindle.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of enterprises for a cycle. */
@AssociationApi
class SubmissionController {

    private static final String ONE = "/cycles/{cycle}/submissions/{enterprise}";

    private final Overview overview;
    private final EnterFigures entering;
    private final SubmissionWorkflow submissionWorkflow;

    SubmissionController(Overview overview, EnterFigures entering, SubmissionWorkflow submissionWorkflow) {
        this.overview = overview;
        this.entering = entering;
        this.submissionWorkflow = submissionWorkflow;
    }

    @Operation(summary = "Show how far each firm is in a cycle")
    @GetMapping("/cycles/{cycle}/submissions")
    @Allowed(Roles.READS_FIRM_DATA)
    SubmissionList all(@PathVariable UUID cycle) {
        return new SubmissionList(overview.all(cycle));
    }

    @Operation(summary = "Show a firm's figures with what is wrong or remarkable about them")
    @GetMapping(ONE)
    @Allowed(Roles.READS_FIRM_DATA)
    ResponseEntity<SubmissionResponse> one(@PathVariable UUID cycle, @PathVariable UUID enterprise, Locale reader) {
        return answer(cycle, enterprise, reader);
    }

    @Operation(
            summary = "Save figures and comments of a draft",
            description = "Merged field by field: If-Match carries the revision you saw, and only fields that somebody"
                    + " else has changed since then are refused, each by name. Null takes a figure away.")
    @PatchMapping(ONE)
    @Allowed(Roles.ENTERS_FIGURES)
    ResponseEntity<SubmissionResponse> enter(
            @PathVariable UUID cycle,
            @PathVariable UUID enterprise,
            IfMatch seen,
            @Valid @RequestBody Entries entries,
            Caller caller,
            Locale reader) {
        entering.enter(cycle, enterprise, entries.edit(), seen.version(), caller.id());
        return answer(cycle, enterprise, reader);
    }

    @Operation(summary = "Hand in the figures")
    @PostMapping(ONE + "/submission")
    @Allowed(Roles.SIGNS_FOR_FIRM)
    ResponseEntity<SubmissionResponse> submit(
            @PathVariable UUID cycle, @PathVariable UUID enterprise, IfMatch seen, Caller caller, Locale reader) {
        submissionWorkflow.submit(cycle, enterprise, seen, caller.id());
        return answer(cycle, enterprise, reader);
    }

    @Operation(summary = "Say that you are looking at it")
    @PostMapping(ONE + "/review")
    @Allowed(Roles.REVIEWS)
    ResponseEntity<SubmissionResponse> review(
            @PathVariable UUID cycle, @PathVariable UUID enterprise, IfMatch seen, Locale reader) {
        submissionWorkflow.beginReview(cycle, enterprise, seen);
        return answer(cycle, enterprise, reader);
    }

    @Operation(summary = "Give it back to the firm with a reason")
    @PostMapping(ONE + "/return")
    @Allowed(Roles.REVIEWS)
    ResponseEntity<SubmissionResponse> returnForRevision(
            @PathVariable UUID cycle,
            @PathVariable UUID enterprise,
            IfMatch seen,
            @Valid @RequestBody Reason reason,
            Caller caller,
            Locale reader) {
        submissionWorkflow.returnForRevision(cycle, enterprise, seen, caller.id(), reason.reason());
        return answer(cycle, enterprise, reader);
    }

    @Operation(summary = "Approve and lock the figures; nobody approves what they entered")
    @PostMapping(ONE + "/approval")
    @Allowed(Roles.REVIEWS)
    ResponseEntity<SubmissionResponse> approve(
            @PathVariable UUID cycle, @PathVariable UUID enterprise, IfMatch seen, Caller caller, Locale reader) {
        submissionWorkflow.approve(cycle, enterprise, seen, caller.id());
        return answer(cycle, enterprise, reader);
    }

    @Operation(summary = "Open approved figures again for a restatement")
    @PostMapping(ONE + "/reopening")
    @Allowed(Roles.REVIEWS)
    ResponseEntity<SubmissionResponse> reopen(
            @PathVariable UUID cycle,
            @PathVariable UUID enterprise,
            IfMatch seen,
            @Valid @RequestBody Reason reason,
            Caller caller,
            Locale reader) {
        submissionWorkflow.reopen(cycle, enterprise, seen, caller.id(), reason.reason());
        return answer(cycle, enterprise, reader);
    }

    @Operation(summary = "List every change of a figure or comment, the latest first")
    @GetMapping(ONE + "/changes")
    @Allowed(Roles.READS_FIRM_DATA)
    Page<ChangeLog.Entry> changes(
            @PathVariable UUID cycle,
            @PathVariable UUID enterprise,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return overview.changes(cycle, enterprise, after, Page.limit(limit));
    }

    private ResponseEntity<SubmissionResponse> answer(UUID cycle, UUID enterprise, Locale reader) {
        SubmissionResponse view = overview.one(cycle, enterprise, reader.getLanguage());
        return ResponseEntity.ok().eTag(IfMatch.etag(view.revision())).body(view);
    }

    /** The firms of a cycle. */
    record SubmissionList(List<SubmissionResponse.Line> submissions) {}

    /** Figures and comments by data point; figures are text, so that no digit is lost. */
    record Entries(
            @Nullable @Size(max = Entries.MAX_FIELDS)
            Map<@Size(max = Entries.MAX_CODE) String, @Nullable @Size(max = Entries.MAX_FIGURE) String> figures,

            @Nullable @Size(max = Entries.MAX_FIELDS)
            Map<@Size(max = Entries.MAX_CODE) String, @Nullable @Size(max = SubmissionFigures.MAX_COMMENT) String>
                    comments,

            @Nullable @Size(max = 1000) String reason) {

        private static final int MAX_FIELDS = 500;
        private static final int MAX_CODE = 64;
        private static final int MAX_FIGURE = 100;

        Edit edit() {
            return new Edit(figures == null ? Map.of() : figures, comments == null ? Map.of() : comments, reason);
        }
    }

    /** Why. */
    record Reason(@NotBlank @Size(max = 1000) String reason) {}
}
