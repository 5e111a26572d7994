package eu.spindle.platform.event;

import eu.spindle.platform.Ids;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import eu.spindle.platform.tenancy.Scope;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Stores events in the transaction of their change; the relay sends them to Kafka. */
public class Outbox {

    /** Allowance for key, headers and framing of a message. */
    private static final long AROUND_A_BODY = DataSize.ofKilobytes(24).toBytes();

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;
    private final ObjectProvider<Tracer> tracer;
    private final long largestBody;

    /**
     * Creates an outbox.
     *
     * @param largest maximum size of a message
     */
    Outbox(JdbcClient database, JsonMapper json, Clock clock, ObjectProvider<Tracer> tracer, DataSize largest) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.tracer = tracer;
        this.largestBody = largest.toBytes() - AROUND_A_BODY;
    }

    /**
     * Stores an event.
     *
     * @param topic e.g. {@code spindle.pledges}
     * @param type e.g. {@code pledge.changed}; its schema is {@code infra/contracts/.../<type>.json}
     * @param aggregate id of what changed; events of an aggregate arrive in order
     * @param fact a record that becomes the JSON body; ids and figures, no personal data
     * @throws DomainException 422 when it is too large for the broker, where it would block all later events
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String topic, String type, UUID aggregate, Object fact) {
        var scope = Scope.required();
        database.sql("""
                        insert into outbox (id, topic, type, association_id, programme, aggregate_id, at, trace, body)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.next())
                .param(topic)
                .param(type)
                .param(scope.association())
                .param(scope.programme())
                .param(aggregate)
                .param(java.sql.Timestamp.from(clock.instant()))
                .param(trace())
                .param(body(fact))
                .update();
    }

    private String body(Object fact) {
        var body = json.writeValueAsString(fact);
        if (body.getBytes(StandardCharsets.UTF_8).length > largestBody) {
            throw DomainException.of(ErrorKind.INVALID, "event-too-large");
        }
        return body;
    }

    /** Returns the W3C trace of the current work, so that its effects in other services can be traced. */
    private @Nullable String trace() {
        return Optional.ofNullable(tracer.getIfAvailable())
                .map(Tracer::currentSpan)
                .map(Span::context)
                .map(context -> "00-%s-%s-%s"
                        .formatted(
                                context.traceId(),
                                context.spanId(),
                                Boolean.TRUE.equals(context.sampled()) ? "01" : "00"))
                .orElse(null);
    }
}
