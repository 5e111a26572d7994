package eu.spindle.gateway.peer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The secrets of the peers; a peer without a secret gets no tokens.
 *
 * @param helpdeskSecret secret of helpdesk-service ({@code SPINDLE_PEER_HELPDESKSECRET})
 * @param operatorSecret secret of the operator's scripts ({@code SPINDLE_PEER_OPERATORSECRET})
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
