package eu.spindle.commitments.integration;

import eu.spindle.commitments.catalogue.CatalogueAdopted;
import eu.spindle.commitments.catalogue.CataloguePublished;
import eu.spindle.platform.event.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes {@code catalogue.published} and {@code catalogue.adopted}. */
@Component
class CatalogueEventPublisher {

    private static final String TOPIC = "spindle.catalogue";

    private final Outbox outbox;

    CatalogueEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(CataloguePublished published) {
        outbox.add(
                TOPIC,
                "catalogue.published",
                published.id(),
                new CataloguePayload(published.programme(), published.version(), published.sha256()));
    }

    @EventListener
    void on(CatalogueAdopted adopted) {
        outbox.add(
                TOPIC,
                "catalogue.adopted",
                adopted.association(),
                new CataloguePayload(adopted.programme(), adopted.version(), adopted.sha256()));
    }

    /** The payload of both events. */
    record CataloguePayload(String programme, String version, String sha256) {}
}
