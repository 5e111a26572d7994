package eu.spindle.platform.event;

import eu.spindle.platform.Ids;
import eu.spindle.platform.tenancy.Scope;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes what happened, in the transaction in which it happened; the relay brings it to Kafka. */
public class Outbox {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;
    private final ObjectProvider<Tracer> tracer;

    Outbox(JdbcClient database, JsonMapper json, Clock clock, ObjectProvider<Tracer> tracer) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.tracer = tracer;
    }

    /**
     * Records one fact.
     *
     * @param topic e.g. {@code spindle.pledges}
     * @param type e.g. {@code pledge.changed}; its schema is {@code infra/contracts/.../<type>.json}
     * @param aggregate id of what it happened to; facts of one aggregate arrive in order
     * @param fact a record that becomes the JSON body; ids and figures, no personal data
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
                .param(json.writeValueAsString(fact))
                .update();
    }

    /** The W3C trace of the work in which it happened, so that its effects elsewhere can be followed. */
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
