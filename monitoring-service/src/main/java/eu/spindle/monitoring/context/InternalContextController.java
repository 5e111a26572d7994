package eu.spindle.monitoring.context;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.tenancy.Scope;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells helpdesk-service of what a ticket is about, in the association of its token. A firm's figures are read in the
 * scope of that firm, so that the database shows those of no other.
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
        var context = new ContextRequest(type, code, submission, cycle);
        return within(enterprise, () -> {
            figures.require(context, enterprise);
            return new KnownContext(type);
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
        var context = new ContextRequest(type, code, submission, cycle);
        return within(enterprise, () -> figures.of(context, enterprise, language));
    }

    private static <T> T within(@Nullable UUID enterprise, Supplier<T> work) {
        var scope = Scope.required();
        return new Scope(scope.programme(), scope.association(), enterprise, null, false).call(work::get);
    }

    /** That it is there. */
    record KnownContext(String type) {}
}
