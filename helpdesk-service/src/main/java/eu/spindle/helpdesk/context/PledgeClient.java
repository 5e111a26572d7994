package eu.spindle.helpdesk.context;

import eu.spindle.helpdesk.desk.Desk;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Reads a firm's pledge from commitments-service. */
@HttpExchange("/internal/enterprises/{enterprise}/pledges/{pledge}")
interface PledgeClient {

    /** Finds the pledge. */
    @GetExchange
    Optional<PledgeResponse> pledge(Desk desk, @PathVariable UUID enterprise, @PathVariable UUID pledge);

    /** Finds the pledge with its progress. */
    @GetExchange("/progress")
    Optional<ContextFigures.Pledge> progress(Desk desk, @PathVariable UUID enterprise, @PathVariable UUID pledge);

    /** A pledge that exists. */
    record PledgeResponse(UUID id) {}
}
