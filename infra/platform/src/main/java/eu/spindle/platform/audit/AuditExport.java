package eu.spindle.platform.audit;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the log of the current scope: a JSON entry per line, then a checkpoint that signs the last number and hash.
 */
class AuditExport {

    private final AuditLog log;
    private final AuditKey key;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AuditExport(AuditLog log, AuditKey key, JsonMapper json, Clock clock, TransactionTemplate transaction) {
        this.log = log;
        this.key = key;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Exports the entries after a number; the last one records this export. */
    ResponseEntity<StreamingResponseBody> after(long after) {
        if (after < 0) {
            throw DomainException.invalid("after", "malformed");
        }
        var scope = Scope.required();
        transaction.executeWithoutResult(
                status -> log.record("audit-log.exported", "association", scope.association(), Map.of("after", after)));
        StreamingResponseBody body = out -> scope.run(() -> write(after, out));
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"audit-log.ndjson\"")
                .body(body);
    }

    /** Page by page, so that a slow reader occupies no connection and not the whole log is in memory. */
    private void write(long after, OutputStream out) {
        // Before the head is read: entries that are written later may be missing.
        var at = clock.instant();
        var head = log.head();
        AuditEntry last = null;
        for (var page = log.page(after, head);
                !page.isEmpty();
                page = log.page(page.getLast().seq(), head)) {
            page.forEach(entry -> line(entry, out));
            last = page.getLast();
        }
        if (last != null) {
            line(Checkpoint.of(last, at, key), out);
        }
    }

    private void line(Object what, OutputStream out) {
        try {
            out.write((json.writeValueAsString(what) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
