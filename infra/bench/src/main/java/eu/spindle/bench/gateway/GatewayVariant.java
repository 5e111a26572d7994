package eu.spindle.bench.gateway;

/** What is compared. */
enum GatewayVariant {
    DIRECT("upstream without anything before it"),
    NGINX("nginx"),
    BARE("bare Spring Cloud Gateway"),
    WHOLE("whole gateway, API token"),
    SESSION("whole gateway, session");

    private final String label;

    GatewayVariant(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
