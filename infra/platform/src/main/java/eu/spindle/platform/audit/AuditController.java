package eu.spindle.platform.audit;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Gives an association its own log, sealed with a signed checkpoint. */
@AssociationApi
class AuditController {

    private final AuditLog log;
    private final AuditKey key;
    private final JsonMapper json;
    private final Clock clock;

    AuditController(AuditLog log, AuditKey key, JsonMapper json, Clock clock) {
        this.clock = clock;
        this.log = log;
        this.key = key;
        this.json = json;
    }

    /** One JSON entry a line, then a checkpoint line that signs the last number and hash. */
    @Operation(summary = "Export the audit log, one JSON entry a line, with a signed checkpoint at the end")
    @Costly(CostlyOperation.EXPORT)
    @GetMapping(path = "/audit-log", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Allowed(Roles.READS_AUDIT_LOG)
    ResponseEntity<StreamingResponseBody> export(@RequestParam(defaultValue = "0") long after) {
        if (after < 0) {
            throw Refusal.invalid("after", "malformed");
        }
        var scope = Scope.required();
        StreamingResponseBody body = out -> scope.call(() -> {
            var last = new AtomicReference<AuditEntry>();
            log.read(after, entry -> {
                try {
                    out.write((json.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
                } catch (java.io.IOException e) {
                    throw new UncheckedIOException(e);
                }
                last.set(entry);
            });
            var entry = last.get();
            if (entry != null) {
                out.write((json.writeValueAsString(Checkpoint.of(entry, clock.instant(), key)) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            return null;
        });
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"audit-log.ndjson\"")
                .body(body);
    }
}
