package eu.spindle.platform.audit;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Exports an association's audit log. */
@AssociationApi
class AuditController {

    private final AuditExport export;

    AuditController(AuditExport export) {
        this.export = export;
    }

    @Operation(summary = "Export the audit log, one JSON entry a line, with a signed checkpoint at the end")
    @Costly(CostlyOperation.EXPORT)
    @GetMapping(path = "/audit-log", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Allowed(Roles.READS_AUDIT_LOG)
    ResponseEntity<StreamingResponseBody> export(@RequestParam(defaultValue = "0") long after) {
        return export.after(after);
    }
}
