package eu.spindle.gateway.peer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The secret of each one that may ask services; who has none gets no token.
 *
 * @param helpdeskSecret what helpdesk-service shows ({@code SPINDLE_PEER_HELPDESKSECRET})
 * @param operatorSecret what the operator's scripts show ({@code SPINDLE_PEER_OPERATORSECRET})
 */
@ConfigurationProperties("spindle.peer")
record PeerSettings(
        @DefaultValue("") String helpdeskSecret,
        @DefaultValue("") String operatorSecret) {

    String secret(Peer peer) {
        return switch (peer) {
            case HELPDESK -> helpdeskSecret;
            case OPERATOR -> operatorSecret;
        };
    }
}
