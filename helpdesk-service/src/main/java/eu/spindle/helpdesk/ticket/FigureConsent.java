package eu.spindle.helpdesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * The consent that the desk may see the firm's figures that the ticket is about.
 *
 * @param by the person of the firm who agreed
 */
@Embeddable
public record FigureConsent(
        @Column(name = "figures_shared_by") UUID by,
        @Column(name = "figures_shared_at") Instant at) {}
