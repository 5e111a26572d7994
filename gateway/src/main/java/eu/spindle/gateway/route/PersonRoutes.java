package eu.spindle.gateway.route;

import static org.springframework.web.servlet.function.RequestPredicates.DELETE;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.POST;

import eu.spindle.gateway.access.Access;
import eu.spindle.gateway.access.Access.Person;
import eu.spindle.gateway.access.AccessCache;
import eu.spindle.gateway.access.Caller;
import eu.spindle.gateway.access.Caller.SignedIn;
import eu.spindle.gateway.access.SecondFactor;
import eu.spindle.gateway.cell.Cells;
import eu.spindle.gateway.cell.Service;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.internaltoken.InternalTokens;
import eu.spindle.gateway.limit.Limits;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Forwards the person's own resources (tokens, invitations) and the OpenAPI documents, which have other paths at the
 * services.
 */
@Configuration(proxyBeanMethods = false)
class PersonRoutes {

    // A path segment that cannot lead to another path.
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    private final AccessCache accesses;
    private final SecondFactor secondFactor;
    private final Limits limits;
    private final InternalTokens tokens;
    private final Cells cells;
    private final UpstreamExchange transfer;

    PersonRoutes(
            AccessCache accesses,
            SecondFactor secondFactor,
            Limits limits,
            InternalTokens tokens,
            Cells cells,
            UpstreamExchange transfer) {
        this.accesses = accesses;
        this.secondFactor = secondFactor;
        this.limits = limits;
        this.tokens = tokens;
        this.cells = cells;
        this.transfer = transfer;
    }

    @Bean
    RouterFunction<ServerResponse> personal() {
        return RouterFunctions.route()
                .route(GET("/api/tokens").or(POST("/api/tokens")), request -> tokens(request, ""))
                .route(DELETE("/api/tokens/{token}"), request -> tokens(request, '/' + segment(request, "token")))
                .route(GET("/api/invitations/{token}"), this::preview)
                .route(GET("/api/docs/{service}"), this::document)
                .build();
    }

    /** API tokens can be managed with a session only. */
    private ServerResponse tokens(ServerRequest request, String rest) {
        if (!(request.servletRequest().getAttribute(Caller.ATTRIBUTE) instanceof SignedIn caller)) {
            throw ApiException.unauthenticated();
        }
        limits.check(caller, null);
        Access access = accesses.of(caller);
        // A token can have all roles of its owner, so creating one requires the factor of the strongest role.
        secondFactor.require(caller, access);
        Person person = access.person();
        if (person == null) {
            throw ApiException.notFound();
        }
        return commitments(request, "/internal/persons/" + person.id() + "/tokens" + rest);
    }

    /** An invitation's link is enough to see it. */
    private ServerResponse preview(ServerRequest request) {
        limits.passStranger(request.servletRequest().getRemoteAddr());
        return commitments(request, "/internal/invitations/" + segment(request, "token"));
    }

    private ServerResponse document(ServerRequest request) {
        limits.passStranger(request.servletRequest().getRemoteAddr());
        Service service = Service.named(request.pathVariable("service"));
        if (service == null) {
            throw ApiException.notFound();
        }
        return transfer.send(
                request, cells.address(null, service), "/v3/api-docs", service, tokens.gateway(service.label()));
    }

    private ServerResponse commitments(ServerRequest request, String path) {
        Service service = Service.COMMITMENTS;
        return transfer.send(request, cells.address(null, service), path, service, tokens.gateway(service.label()));
    }

    private static String segment(ServerRequest request, String name) {
        String value = request.pathVariable(name);
        if (!SEGMENT.matcher(value).matches()) {
            throw ApiException.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return value;
    }
}
