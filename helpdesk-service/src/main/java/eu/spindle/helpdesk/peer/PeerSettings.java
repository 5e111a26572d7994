package eu.spindle.helpdesk.peer;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where the other parts are ({@code spindle.gateway.url}, {@code spindle.commitments}, {@code spindle.monitoring},
 * {@code spindle.public.url}) and how this service shows who it is ({@code spindle.service.secret}).
 */
@ConfigurationProperties("spindle")
public record PeerSettings(
        @DefaultValue Gateway gateway,
        @DefaultValue("http://localhost:8081") URI commitments,
        @DefaultValue("http://localhost:8082") URI monitoring,
        @DefaultValue Service service,
        @DefaultValue @Name("public") PublicSite site) {

    /** The gateway as services reach it. */
    public record Gateway(
            @DefaultValue("http://localhost:8080") URI url) {}

    /** What services share with the gateway. */
    public record Service(@DefaultValue("") String secret) {}

    /** The gateway as people reach it. */
    public record PublicSite(
            @DefaultValue("http://localhost:8080") URI url) {}
}
