package eu.spindle.gateway.route;

import eu.spindle.gateway.access.Access;
import eu.spindle.gateway.access.Access.Association;
import eu.spindle.gateway.access.AccessCache;
import eu.spindle.gateway.access.Caller;
import eu.spindle.gateway.access.EffectiveMembership;
import eu.spindle.gateway.access.SecondFactor;
import eu.spindle.gateway.cell.Cells;
import eu.spindle.gateway.cell.Service;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.edge.EventStream;
import eu.spindle.gateway.internaltoken.InternalTokens;
import eu.spindle.gateway.limit.Limits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Forwards requests to a service: resolves the caller's membership, checks status and limits, and adds the internal
 * token.
 */
@Component
class Forwarding {

    /** The methods of operations; others are rejected here. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private static final String CHOICE = "Spindle-Enterprise";

    private final AccessCache accesses;
    private final SecondFactor secondFactor;
    private final Limits limits;
    private final InternalTokens tokens;
    private final Cells cells;
    private final UpstreamExchange transfer;
    private final OpenStreams streams;

    Forwarding(
            AccessCache accesses,
            SecondFactor secondFactor,
            Limits limits,
            InternalTokens tokens,
            Cells cells,
            UpstreamExchange transfer,
            OpenStreams streams) {
        this.accesses = accesses;
        this.secondFactor = secondFactor;
        this.limits = limits;
        this.tokens = tokens;
        this.cells = cells;
        this.transfer = transfer;
        this.streams = streams;
    }

    ServerResponse association(ServerRequest request) {
        Caller caller = caller(request);
        String slug = request.pathVariable("association");
        UUID choice = choice(request.servletRequest());
        AccessCache.Resolved resolved = accesses.inAssociation(caller, slug, choice);
        Service service = service(request);
        Association association = resolved.membership().association();
        if (association == null) {
            throw ApiException.notFound();
        }
        MDC.put("association", association.slug());
        secondFactor.require(caller, resolved.membership().roles());
        checkStatus(association, caller, request);
        checkMembership(resolved.membership(), request);
        limits.check(caller, association.slug());
        Supplier<ServerResponse> answer =
                () -> send(request, caller, resolved.access(), resolved.membership(), service, association.cell());
        HttpServletRequest incoming = request.servletRequest();
        return EventStream.asked(incoming)
                ? follow(incoming, service, answer, () -> still(incoming, caller, slug, choice, resolved.membership()))
                : answer.get();
    }

    private ServerResponse follow(
            HttpServletRequest request, Service service, Supplier<ServerResponse> answer, BooleanSupplier permitted) {
        OpenStream stream = streams.open(permitted, service);
        request.setAttribute(OpenStream.ATTRIBUTE, stream);
        try {
            return answer.get();
        } catch (RuntimeException refused) {
            stream.close();
            throw refused;
        }
    }

    /** Whether session, token and membership of an open stream are still valid. */
    private boolean still(
            HttpServletRequest request,
            Caller caller,
            String slug,
            @Nullable UUID choice,
            EffectiveMembership membership) {
        try {
            boolean signedIn = !(request.getAttribute(Caller.STILL_SIGNED_IN) instanceof BooleanSupplier known)
                    || known.getAsBoolean();
            return signedIn
                    && accesses.inAssociation(caller, slug, choice).membership().equals(membership);
        } catch (ApiException refused) {
            return false;
        }
    }

    ServerResponse programme(ServerRequest request) {
        Caller caller = caller(request);
        AccessCache.Resolved resolved = accesses.inProgramme(caller, request.pathVariable("programme"));
        secondFactor.require(caller, resolved.membership().roles());
        Service service = service(request);
        limits.check(caller, null);
        return send(request, caller, resolved.access(), resolved.membership(), service, null);
    }

    private ServerResponse send(
            ServerRequest request,
            Caller caller,
            Access access,
            EffectiveMembership membership,
            Service service,
            @Nullable String cell) {
        String token = tokens.mint(TokenClaims.of(caller, access, membership, service));
        return transfer.send(request, cells.address(cell, service), service, token);
    }

    /** In a suspended association people can only read, and API tokens are rejected. */
    private static void checkStatus(Association association, Caller caller, ServerRequest request) {
        switch (association.status()) {
            case "closed" -> throw ApiException.notFound();
            case "suspended" -> {
                if (!reads(request) || caller instanceof Caller.TokenHolder) {
                    throw ApiException.of(HttpStatus.CONFLICT, "association-suspended");
                }
            }
            default -> {}
        }
    }

    /** People of a firm that left can only read, with a session or an API token. */
    private static void checkMembership(EffectiveMembership membership, ServerRequest request) {
        if (membership.readOnly() && !reads(request)) {
            throw ApiException.of(HttpStatus.CONFLICT, "membership-read-only");
        }
    }

    private static boolean reads(ServerRequest request) {
        String method = request.method().name();
        return method.equals("GET") || method.equals("HEAD");
    }

    private static Service service(ServerRequest request) {
        Service service = Service.named(request.pathVariable("service"));
        if (service == null) {
            throw ApiException.notFound();
        }
        return service;
    }

    private static Caller caller(ServerRequest request) {
        if (!METHODS.contains(request.method().name())) {
            throw ApiException.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
        }
        if (request.servletRequest().getAttribute(Caller.ATTRIBUTE) instanceof Caller caller) {
            return caller;
        }
        throw ApiException.unauthenticated();
    }

    private static @Nullable UUID choice(HttpServletRequest request) {
        String header = request.getHeader(CHOICE);
        // Browsers cannot send custom headers with an event stream.
        String value = header == null && EventStream.asked(request) ? request.getParameter("enterprise") : header;
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(value.strip());
        } catch (IllegalArgumentException e) {
            throw ApiException.of(HttpStatus.BAD_REQUEST, "enterprise-choice-invalid");
        }
    }
}
