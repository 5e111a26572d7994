package eu.spindle.local.service;

import eu.spindle.local.home.Port;

/** The services, each with its Maven module and its ports. */
public enum Service {
    COMMITMENTS("commitments", "commitments-service", Port.COMMITMENTS, Port.COMMITMENTS_MANAGEMENT),
    MONITORING("monitoring", "monitoring-service", Port.MONITORING, Port.MONITORING_MANAGEMENT),
    HELPDESK("helpdesk", "helpdesk-service", Port.HELPDESK, Port.HELPDESK_MANAGEMENT),
    GATEWAY("gateway", "gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT);

    private final String part;
    private final String module;
    private final Port port;
    private final Port management;

    Service(String part, String module, Port port, Port management) {
        this.part = part;
        this.module = module;
        this.port = port;
        this.management = management;
    }

    /** Returns its name as a part, of its database and its roles. */
    public String part() {
        return part;
    }

    String module() {
        return module;
    }

    /** Returns its address. */
    public Port port() {
        return port;
    }

    /** Returns its health endpoint. */
    public Port management() {
        return management;
    }
}
