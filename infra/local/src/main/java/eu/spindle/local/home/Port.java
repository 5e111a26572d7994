package eu.spindle.local.home;

/** The ports of a local system, before the offset is added. */
public enum Port {
    GATEWAY("gateway", 8080),
    COMMITMENTS("commitments-service", 8081),
    MONITORING("monitoring-service", 8082),
    HELPDESK("helpdesk-service", 8083),
    GATEWAY_MANAGEMENT("gateway, management", 9080),
    COMMITMENTS_MANAGEMENT("commitments-service, management", 9081),
    MONITORING_MANAGEMENT("monitoring-service, management", 9082),
    HELPDESK_MANAGEMENT("helpdesk-service, management", 9083),
    KEYCLOAK("Keycloak", 8180),
    POSTGRES("PostgreSQL", 15432),
    KAFKA("Kafka", 19092),
    KAFKA_CONTROLLER("Kafka, controller", 19093),
    KAFKA_BEHIND_PROXY("Kafka, for a proxy before it", 19094),
    KAFKA_PROXY("a proxy before Kafka", 19095),
    SMTP("mail, SMTP", 3025),
    IMAP("mail, IMAP", 3143),
    MAIL_PAGE("mail, page", 8025);

    private final String label;
    private final int base;

    Port(String label, int base) {
        this.label = label;
        this.base = base;
    }

    /** Returns a readable name of what listens there. */
    public String label() {
        return label;
    }

    int base() {
        return base;
    }
}
