package eu.spindle.monitoring.submission;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
import eu.spindle.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** The submissions of enterprises for a cycle: reading, entering figures, submitting. */
@AssociationApi
class SubmissionController {

    static final String ONE = "/cycles/{cycle}/submissions/{enterprise}";

    private final Overview overview;
    private final EnterFigures enterFigures;
    private final SubmissionWorkflow workflow;

    SubmissionController(Overview overview, EnterFigures enterFigures, SubmissionWorkflow workflow) {
        this.overview = overview;
        this.enterFigures = enterFigures;
        this.workflow = workflow;
    }

    @Operation(summary = "Show how far each firm is in a cycle")
    @GetMapping("/cycles/{cycle}/submissions")
    @Allowed(Roles.READS_FIRM_DATA)
    SubmissionList all(@PathVariable UUID cycle) {
        return new SubmissionList(overview.all(cycle));
    }

    @Operation(summary = "Show a firm's figures with errors and warnings")
    @GetMapping(ONE)
    @Allowed(Roles.READS_FIRM_DATA)
    ResponseEntity<SubmissionResponse> one(@PathVariable UUID cycle, @PathVariable UUID enterprise) {
        return answer(overview.one(cycle, enterprise));
    }

    @Operation(
            summary = "Save figures and comments of a draft",
            description = "Merged field by field: If-Match carries the revision you saw, and only fields that somebody"
                    + " else has changed since then are refused, each by name. Null removes a figure.")
    @PatchMapping(ONE)
    @Allowed(Roles.ENTERS_FIGURES)
    ResponseEntity<SubmissionResponse> enter(
            @PathVariable UUID cycle,
            @PathVariable UUID enterprise,
            IfMatch seen,
            @Valid @RequestBody EntriesRequest entries,
            Caller caller) {
        return answer(enterFigures.enter(cycle, enterprise, entries.edit(), seen.version(), caller.id()));
    }

    @Operation(summary = "Submit the figures")
    @PostMapping(ONE + "/submission")
    @Allowed(Roles.SIGNS_FOR_FIRM)
    ResponseEntity<SubmissionResponse> submit(
            @PathVariable UUID cycle, @PathVariable UUID enterprise, IfMatch seen, Caller caller) {
        return answer(workflow.submit(cycle, enterprise, seen, caller.id()));
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

    static ResponseEntity<SubmissionResponse> answer(SubmissionContext context) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        SubmissionResponse response = SubmissionResponse.of(context, language);
        return ResponseEntity.ok().eTag(IfMatch.etag(response.revision())).body(response);
    }

    /** The firms of a cycle. */
    record SubmissionList(List<SubmissionResponse.Line> submissions) {}
}
