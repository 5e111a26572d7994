package eu.spindle.monitoring.context;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers helpdesk-service about the thing of a ticket, in the association of its token. A firm's figures are read in the
 * scope of that firm, so that the database shows those of no other firm.
 */
@RestController
@Allowed(Roles.ASKED_BY_HELPDESK)
class InternalContextController {

    private final ContextFigures figures;

    InternalContextController(ContextFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/internal/contexts")
    KnownContext known(
            @RequestParam String type,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable UUID submission,
            @RequestParam(required = false) @Nullable UUID cycle,
            @RequestParam(required = false) @Nullable UUID enterprise) {
        var context = new ContextRequest(type(type), code, submission, cycle);
        return within(enterprise, () -> {
            figures.require(context, enterprise);
            return new KnownContext(context.type());
        });
    }

    @GetMapping("/internal/enterprises/{enterprise}/figures")
    ReportedFigures figures(
            @PathVariable UUID enterprise,
            @RequestParam String type,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable UUID submission,
            @RequestParam(required = false) @Nullable UUID cycle,
            @RequestParam(defaultValue = "en") String language) {
        var context = new ContextRequest(type(type), code, submission, cycle);
        return within(enterprise, () -> figures.of(context, enterprise, language));
    }

    /** A kind that is not known here is answered like a thing that does not exist. */
    private static ContextType type(String code) {
        return Codes.find(ContextType.class, code).orElseThrow(DomainException::notFound);
    }

    private static <T> T within(@Nullable UUID enterprise, Supplier<T> work) {
        var scope = Scope.required();
        return new Scope(scope.programme(), scope.association(), enterprise, null, false).call(work::get);
    }

    /** The thing exists. */
    record KnownContext(ContextType type) {}
}
