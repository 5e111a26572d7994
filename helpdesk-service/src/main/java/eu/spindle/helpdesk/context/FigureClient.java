package eu.spindle.helpdesk.context;

import eu.spindle.helpdesk.desk.Desk;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Reads contexts and a firm's figures about them from monitoring-service. */
@HttpExchange("/internal")
interface FigureClient {

    /** Finds a context by type, code, submission, cycle and enterprise. */
    @GetExchange("/contexts")
    Optional<ContextResponse> context(Desk desk, @RequestParam Map<String, String> context);

    /** Finds a firm's figures about a context, with names in a language. */
    @GetExchange("/enterprises/{enterprise}/figures")
    Optional<ContextFigures.FiguresResponse> figures(
            Desk desk, @PathVariable UUID enterprise, @RequestParam Map<String, String> context);

    /** A context that exists. */
    record ContextResponse(String type) {}
}
