package eu.spindle.helpdesk.context;

import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.helpdesk.desk.DeskRepository;
import eu.spindle.helpdesk.peer.PeerUnavailableException;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks in the owning service whether a ticket's context exists, and loads a firm's figures about it. */
@Component
public class ContextLookup {

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
    private static final int MAX_CONCURRENT_CALLS = 4;

    private final Semaphore permits = new Semaphore(MAX_CONCURRENT_CALLS);
    private final PledgeClient pledges;
    private final FigureClient figures;
    private final DeskRepository desks;

    ContextLookup(PledgeClient pledges, FigureClient figures, DeskRepository desks) {
        this.pledges = pledges;
        this.figures = figures;
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
            case MODULE, PAGE -> requireKnown(context.code() != null && PARTS.contains(context.code()), "context.code");
            case PLEDGE -> requireKnown(enterprise != null && pledgeExists(context, enterprise), "context.id");
            case SUBMISSION ->
                requireKnown(
                        enterprise != null && contextExists(context, enterprise),
                        context.id() == null ? "context.cycle" : "context.id");
            case DATA_POINT, INDICATOR -> requireKnown(contextExists(context, enterprise), "context.code");
            case null -> throw DomainException.invalid("context.type", "required");
        }
    }

    /**
     * Returns the firm's figures about the context.
     *
     * @return empty if the context no longer exists
     */
    public Optional<ContextFigures> read(TicketContext context, UUID enterprise, Locale reader) {
        if (context.type() == TicketContext.Type.PLEDGE) {
            var pledge = Objects.requireNonNull(context.id());
            return call(desk -> pledges.progress(desk, enterprise, pledge)).map(ContextFigures::of);
        }
        var query = query(context);
        query.put("language", reader.toLanguageTag());
        return call(desk -> figures.figures(desk, enterprise, query)).map(ContextFigures::of);
    }

    private boolean pledgeExists(TicketContext context, UUID enterprise) {
        var pledge = Objects.requireNonNull(context.id());
        return call(desk -> pledges.pledge(desk, enterprise, pledge)).isPresent();
    }

    private boolean contextExists(TicketContext context, @Nullable UUID enterprise) {
        var query = query(context);
        if (enterprise != null) {
            query.put("enterprise", enterprise.toString());
        }
        return call(desk -> figures.context(desk, query)).isPresent();
    }

    private static Map<String, String> query(TicketContext context) {
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
        return query;
    }

    private <T> Optional<T> call(Function<Desk, Optional<T>> request) {
        if (!permits.tryAcquire()) {
            throw unreachable();
        }
        try {
            return request.apply(desks.current().orElseThrow(ContextLookup::unreachable));
        } catch (PeerUnavailableException e) {
            throw unreachable();
        } finally {
            permits.release();
        }
    }

    private static void requireKnown(boolean known, String field) {
        if (!known) {
            throw DomainException.invalid(field, "context-unknown");
        }
    }

    private static DomainException unreachable() {
        return DomainException.of(ErrorKind.UNAVAILABLE, "context-unreachable");
    }
}
