package eu.spindle.gateway.cell;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Addresses of the services: those of the default cell, and of further cells by name. */
@ConfigurationProperties("spindle")
record CellSettings(
        @DefaultValue("http://localhost:8081") URI commitments,
        @DefaultValue("http://localhost:8082") URI monitoring,
        @DefaultValue("http://localhost:8083") URI helpdesk,
        Map<String, Cell> cells) {

    CellSettings(URI commitments, URI monitoring, URI helpdesk, @Nullable Map<String, Cell> cells) {
        this.commitments = commitments;
        this.monitoring = monitoring;
        this.helpdesk = helpdesk;
        this.cells = cells == null ? Map.of() : Map.copyOf(cells);
    }

    /** One set of service addresses. */
    record Cell(URI commitments, URI monitoring, URI helpdesk) {

        URI address(Service service) {
            return switch (service) {
                case COMMITMENTS -> commitments;
                case MONITORING -> monitoring;
                case HELPDESK -> helpdesk;
            };
        }
    }
}
