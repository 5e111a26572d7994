package eu.spindle.monitoring.reopening;

import eu.spindle.monitoring.reopening.ReopeningRequest.State;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.IfMatch;
import eu.spindle.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.ResponseStatus;

/** Extensions for one firm, and requests to reopen its figures. */
@AssociationApi
class ReopeningController {

    private static final String ONE = "/cycles/{cycle}/submissions/{enterprise}";

    private final ReopeningRequests requests;

    ReopeningController(ReopeningRequests requests) {
        this.requests = requests;
    }

    @Operation(summary = "Grant one firm an extension in a cycle, open or closed")
    @PutMapping(ONE + "/extension")
    @Allowed(Roles.MANAGES_CYCLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extend(
            @PathVariable UUID cycle,
            @PathVariable UUID enterprise,
            @Valid @RequestBody FirmExtension extension,
            Caller caller) {
        requests.extend(cycle, enterprise, extension.until(), extension.reason(), caller);
    }

    @Operation(summary = "Ask the association to reopen the firm's closed figures")
    @Costly(CostlyOperation.MESSAGE)
    @PostMapping(ONE + "/reopening-requests")
    @Allowed(Roles.ASKS_FOR_REOPENING)
    ResponseEntity<ReopeningRequest> ask(
            @PathVariable UUID cycle,
            @PathVariable UUID enterprise,
            @Valid @RequestBody ReopeningReason body,
            Caller caller) {
        ReopeningRequest asked = requests.ask(cycle, enterprise, body.reason(), caller.id());
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(IfMatch.etag(asked.version()))
                .body(asked);
    }

    @Operation(summary = "List the requests to reopen figures, the newest first; people of a firm see their own")
    @GetMapping("/reopening-requests")
    @Allowed(Roles.READS_FIRM_DATA)
    Page<ReopeningRequest> all(
            @RequestParam(required = false) @Nullable UUID cycle,
            @RequestParam(required = false) @Nullable UUID enterprise,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Page.limit(limit);
        State filter = state == null
                ? null
                : Codes.find(State.class, state).orElseThrow(() -> DomainException.invalid("state", "malformed"));
        UUID from = Cursor.decode(after).map(Cursor::id).orElse(null);
        return Page.of(
                requests.list(cycle, enterprise, filter, from, size + 1), size, request -> Cursor.of(request.id()));
    }

    @Operation(summary = "Grant a request to reopen figures until a day, or decline it, with a reason")
    @PostMapping("/reopening-requests/{request}/decision")
    @Allowed(Roles.REVIEWS)
    ResponseEntity<ReopeningRequest> decide(
            @PathVariable UUID request, IfMatch seen, @Valid @RequestBody Decision decision, Caller caller) {
        if (decision.granted() != (decision.until() != null)) {
            throw DomainException.invalid("until", decision.granted() ? "required" : "malformed");
        }
        ReopeningRequest decided = requests.decide(request, seen, decision.until(), decision.reason(), caller);
        return ResponseEntity.ok().eTag(IfMatch.etag(decided.version())).body(decided);
    }

    /** The last day of the extension, and the reason, which the firm reads. */
    record FirmExtension(
            @NotNull LocalDate until,
            @NotBlank @Size(max = 1000) String reason) {}

    /** The reason for the request. */
    record ReopeningReason(@NotBlank @Size(max = 1000) String reason) {}

    /**
     * The decision of the association; the firm reads the reason.
     *
     * @param until the last day; needed to grant it, and only then
     */
    record Decision(
            @NotNull Boolean granted,
            @Nullable LocalDate until,
            @NotBlank @Size(max = 1000) String reason) {}
}
