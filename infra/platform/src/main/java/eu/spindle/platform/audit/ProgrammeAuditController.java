package eu.spindle.platform.audit;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.web.ProgrammeApi;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Exports a programme's audit log, with the actions of its stewards. */
@ProgrammeApi
class ProgrammeAuditController {

    private final AuditExport export;

    ProgrammeAuditController(AuditExport export) {
        this.export = export;
    }

    @Operation(
            summary =
                    "Export the audit log of the programme, one JSON entry a line, with a signed checkpoint at the end")
    @Costly(CostlyOperation.EXPORT)
    @GetMapping(path = "/audit-log", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Allowed(Roles.RUNS_PROGRAMME)
    ResponseEntity<StreamingResponseBody> export(@RequestParam(defaultValue = "0") long after) {
        return export.after(after);
    }
}
