package eu.spindle.commitments.integration;

import eu.spindle.commitments.catalogue.CatalogueAdopted;
import eu.spindle.commitments.catalogue.CataloguePublished;
import eu.spindle.platform.event.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the other services which catalogue is published, and which one an association has adopted. */
@Component
class CatalogueMessages {

    private static final String TOPIC = "spindle.catalogue";

    private final Outbox outbox;

    CatalogueMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(CataloguePublished published) {
        outbox.add(
                TOPIC,
                "catalogue.published",
                published.id(),
                new CatalogueMessage(published.programme(), published.version()));
    }

    @EventListener
    void on(CatalogueAdopted adopted) {
        outbox.add(
                TOPIC,
                "catalogue.adopted",
                adopted.association(),
                new CatalogueMessage(adopted.programme(), adopted.version()));
    }

    /** {@code catalogue.published} and {@code catalogue.adopted}. */
    record CatalogueMessage(String programme, String version) {}
}
