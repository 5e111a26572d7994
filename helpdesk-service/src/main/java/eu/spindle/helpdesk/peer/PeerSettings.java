package eu.spindle.helpdesk.peer;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Addresses of the other parts ({@code spindle.gateway.url}, {@code spindle.commitments}, {@code spindle.monitoring},
 * {@code spindle.public.url}) and this service's credentials ({@code spindle.service.secret}).
 */
@ConfigurationProperties("spindle")
public record PeerSettings(
        @DefaultValue Gateway gateway,
        @DefaultValue("http://localhost:8081") URI commitments,
        @DefaultValue("http://localhost:8082") URI monitoring,
        @DefaultValue Service service,
        @DefaultValue @Name("public") PublicSite site) {

    /** Returns the address of one of the {@link Peers}. */
    URI address(String service) {
        return switch (service) {
            case Peers.COMMITMENTS -> commitments;
            case Peers.MONITORING -> monitoring;
            default -> throw new IllegalArgumentException("There is no service " + service);
        };
    }

    /** The internal address of the gateway. */
    public record Gateway(
            @DefaultValue("http://localhost:8080") URI url) {}

    /** The secret shared with the gateway. */
    public record Service(@DefaultValue("") String secret) {}

    /** The public address of the gateway. */
    public record PublicSite(
            @DefaultValue("http://localhost:8080") URI url) {}
}
