package eu.spindle.helpdesk.peer;

/**
 * The services that can be called: groups of interfaces with {@code @HttpExchange} methods. A method's parameter of type
 * {@link eu.spindle.helpdesk.desk.Desk} names the association of the call, for its token and for {@code {association}}
 * in its path. A method returns empty for 404.
 */
public final class Peers {

    public static final String COMMITMENTS = "commitments";
    public static final String MONITORING = "monitoring";

    private Peers() {}
}
