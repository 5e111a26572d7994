package eu.spindle.commitments.compliance;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The compliance of firms. */
@AssociationApi
class ComplianceController {

    private final ComplianceTracker tracker;

    ComplianceController(ComplianceTracker tracker) {
        this.tracker = tracker;
    }

    @Operation(summary = "List the compliance status of firms, with the reason; people of a firm see their own")
    @GetMapping("/compliance")
    @Allowed(Roles.READS_FIRM_DATA)
    @Transactional(readOnly = true)
    Page<ComplianceStatus> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var size = Page.limit(limit);
        var from = Cursor.decode(after).map(Cursor::id).orElse(null);
        var filter = state == null
                ? null
                : Codes.find(ComplianceState.class, state)
                        .orElseThrow(() -> DomainException.invalid("state", "compliance-unknown", state));
        return Page.of(tracker.list(filter, from, size + 1), size, compliance -> Cursor.of(compliance.enterprise()));
    }
}
