package eu.spindle.helpdesk.context;

import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.helpdesk.desk.DeskRepository;
import eu.spindle.helpdesk.peer.PeerClient;
import eu.spindle.helpdesk.peer.PeerClient.Service;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Asks the owning service whether a ticket's context exists, and loads a firm's figures about it. */
@Component
public class ContextClient {

    /** The parts of the application that a ticket can be about. */
    private static final Set<String> PARTS = Set.of(
            "account",
            "catalogue",
            "consultation",
            "evidence",
            "help",
            "home",
            "import",
            "indicators",
            "journey",
            "members",
            "pledge",
            "recognition",
            "report",
            "scorecard",
            "sector",
            "settings",
            "submission",
            "training",
            "vsme");

    /** Limits concurrent calls, so that a slow service does not block all database connections of this one. */
    private static final int MAX_AT_ONCE = 4;

    private final Semaphore asking = new Semaphore(MAX_AT_ONCE);
    private final PeerClient peers;
    private final DeskRepository desks;

    ContextClient(PeerClient peers, DeskRepository desks) {
        this.peers = peers;
        this.desks = desks;
    }

    /**
     * Rejects a context that does not exist or does not belong to the enterprise.
     *
     * @param enterprise the firm it concerns, or null: then the context cannot be one that belongs to an enterprise
     * @throws DomainException 422 then; 503 if the service does not respond
     */
    public void require(TicketContext context, @Nullable UUID enterprise) {
        var type = context.validated().type();
        switch (type) {
            case MODULE, PAGE -> known(context.code() != null && PARTS.contains(context.code()), "context.code");
            case PLEDGE ->
                known(enterprise != null && pledge(context, enterprise).isPresent(), "context.id");
            case SUBMISSION ->
                known(
                        enterprise != null && figures(context, enterprise, "").isPresent(),
                        context.id() == null ? "context.cycle" : "context.id");
            case DATA_POINT, INDICATOR -> known(figures(context, enterprise, "").isPresent(), "context.code");
            case null -> throw DomainException.invalid("context.type", "required");
        }
    }

    /**
     * Returns the firm's figures about the context.
     *
     * @return empty if the context no longer exists
     */
    public Optional<ContextFigures> read(TicketContext context, UUID enterprise, Locale reader) {
        return context.type() == TicketContext.Type.PLEDGE
                ? fetch(
                                Service.COMMITMENTS,
                                "/internal/enterprises/" + enterprise + "/pledges/" + context.id() + "/progress",
                                Map.of(),
                                ContextFigures.Pledge.class)
                        .map(ContextFigures::of)
                : fetch(
                                Service.MONITORING,
                                "/internal/enterprises/" + enterprise + "/figures",
                                query(context, reader.toLanguageTag()),
                                ContextFigures.FiguresResponse.class)
                        .map(ContextFigures::of);
    }

    private Optional<JsonNode> pledge(TicketContext context, UUID enterprise) {
        return fetch(
                Service.COMMITMENTS,
                "/internal/enterprises/" + enterprise + "/pledges/" + context.id(),
                Map.of(),
                JsonNode.class);
    }

    private Optional<JsonNode> figures(TicketContext context, @Nullable UUID enterprise, String language) {
        var query = query(context, language);
        if (enterprise != null) {
            query.put("enterprise", enterprise.toString());
        }
        return fetch(Service.MONITORING, "/internal/contexts", query, JsonNode.class);
    }

    private static Map<String, String> query(TicketContext context, String language) {
        var query = new LinkedHashMap<String, String>();
        if (context.type() != null) {
            query.put("type", context.type().code());
        }
        if (context.code() != null) {
            query.put("code", context.code());
        }
        if (context.type() == TicketContext.Type.SUBMISSION && context.id() != null) {
            query.put("submission", context.id().toString());
        }
        if (context.cycle() != null) {
            query.put("cycle", context.cycle().toString());
        }
        if (!language.isEmpty()) {
            query.put("language", language);
        }
        return query;
    }

    private <T> Optional<T> fetch(Service service, String path, Map<String, String> query, Class<T> type) {
        if (!asking.tryAcquire()) {
            throw unreachable();
        }
        try {
            return peers.get(service, desk(), path, query, type);
        } catch (RestClientException e) {
            throw unreachable();
        } finally {
            asking.release();
        }
    }

    private Desk desk() {
        return desks.current().orElseThrow(ContextClient::unreachable);
    }

    private static void known(boolean known, String field) {
        if (!known) {
            throw DomainException.invalid(field, "context-unknown");
        }
    }

    private static DomainException unreachable() {
        return DomainException.of(ErrorKind.UNAVAILABLE, "context-unreachable");
    }
}
