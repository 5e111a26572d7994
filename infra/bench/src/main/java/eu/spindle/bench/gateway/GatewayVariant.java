package eu.spindle.bench.gateway;

/** The variants to compare. */
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
