package eu.spindle.local.service;

import eu.spindle.local.home.Addresses;
import eu.spindle.local.home.Home;
import eu.spindle.local.home.Port;
import eu.spindle.local.home.Secrets;
import eu.spindle.local.keycloak.Keycloak;
import java.util.HashMap;
import java.util.Map;

/** The environment variables of a service, as a deployment would set them. */
final class ServiceEnvironment {

    private static final String LOOPBACK = "127.0.0.1";

    private final Home home;
    private final Addresses addresses;
    private final Secrets secrets;
    private final boolean demo;

    ServiceEnvironment(Home home, Addresses addresses, Secrets secrets, boolean demo) {
        this.home = home;
        this.addresses = addresses;
        this.secrets = secrets;
        this.demo = demo;
    }

    Map<String, String> of(Service service) {
        Map<String, String> variables = new HashMap<>();
        variables.put("TZ", "UTC");
        listening(service, variables);
        database(service.part(), variables);
        variables.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", addresses.kafka());
        spindle(variables);
        switch (service) {
            case GATEWAY -> gateway(variables);
            case COMMITMENTS -> commitments(variables);
            case HELPDESK -> helpdesk(variables);
            case MONITORING -> {}
        }
        if (service != Service.GATEWAY) {
            variables.put("SPINDLE_AUDIT_KEY", secrets.auditKey());
            variables.put("SPINDLE_MANAGEMENT_SECRET", secrets.get(Secrets.MANAGEMENT));
        }
        return variables;
    }

    private void listening(Service service, Map<String, String> variables) {
        // Only this machine may connect: the demo's passwords are known.
        variables.put("SERVER_ADDRESS", LOOPBACK);
        variables.put("SERVER_PORT", String.valueOf(addresses.port(service.port())));
        variables.put("MANAGEMENT_SERVER_ADDRESS", LOOPBACK);
        variables.put("MANAGEMENT_SERVER_PORT", String.valueOf(addresses.port(service.management())));
    }

    private void database(String name, Map<String, String> variables) {
        variables.put("SPRING_DATASOURCE_URL", addresses.jdbc("spindle_" + name));
        variables.put("SPRING_DATASOURCE_USERNAME", name + "_app");
        variables.put("SPRING_DATASOURCE_PASSWORD", secrets.get("postgres-" + name + "_app"));
        // Queries are parsed when they are first used, not all of them at each start.
        variables.put("SPRING_DATA_JPA_REPOSITORIES_BOOTSTRAPMODE", "lazy");
        variables.put("SPRING_LIQUIBASE_ENABLED", "false");
    }

    /** The variables of the migration, the only step with the owner's password. */
    Map<String, String> ofMigration(Service service) {
        String name = service.part();
        return Map.of(
                "SPRING_DATASOURCE_URL",
                addresses.jdbc("spindle_" + name),
                // The role that gets the grants; it does not sign in here.
                "SPRING_DATASOURCE_USERNAME",
                name + "_app",
                "SPRING_LIQUIBASE_USER",
                name + "_owner",
                "SPRING_LIQUIBASE_PASSWORD",
                secrets.get("postgres-" + name + "_owner"));
    }

    private void helpdesk(Map<String, String> variables) {
        variables.put("SPINDLE_SERVICE_SECRET", secrets.get(Secrets.HELPDESK_SERVICE));
        variables.put("SPRING_MAIL_HOST", LOOPBACK);
        variables.put("SPRING_MAIL_PORT", String.valueOf(addresses.port(Port.SMTP)));
        variables.put("SPINDLE_IMAP_HOST", LOOPBACK);
        variables.put("SPINDLE_IMAP_PORT", String.valueOf(addresses.port(Port.IMAP)));
        // The demo's first association; without it mail from unknown senders is quarantined.
        variables.put("SPINDLE_MAIL_DEFAULTDESK", "alpenland");
    }

    private void spindle(Map<String, String> variables) {
        variables.put(
                "SPINDLE_GATEWAY_JWKS",
                addresses.gateway().resolve("/internal/jwks").toString());
        variables.put("SPINDLE_PUBLIC_URL", addresses.gateway().toString());
        variables.put("SPINDLE_COMMITMENTS", addresses.http(Port.COMMITMENTS).toString());
        variables.put("SPINDLE_MONITORING", addresses.http(Port.MONITORING).toString());
        variables.put("SPINDLE_HELPDESK", addresses.http(Port.HELPDESK).toString());
        variables.put("SPINDLE_GATEWAY_URL", addresses.gateway().toString());
        variables.put("SPINDLE_OBJECTS", home.data().resolve("objects").toString());
        variables.put("SPINDLE_DEMO", String.valueOf(demo));
    }

    private void commitments(Map<String, String> variables) {
        variables.put("SPINDLE_INVITATION_KEY", secrets.get("invitation"));
        variables.put("SPINDLE_BOOTSTRAP_STEWARD_EMAIL", "steward@demo.spindle.example");
        variables.put("SPINDLE_BOOTSTRAP_TOKEN_SHA256", secrets.tokenHash());
    }

    private void gateway(Map<String, String> variables) {
        variables.put("SPINDLE_PEER_HELPDESKSECRET", secrets.get(Secrets.HELPDESK_SERVICE));
        variables.put("SPINDLE_PEER_OPERATORSECRET", secrets.get(Secrets.OPERATOR));
        variables.put("SPINDLE_OIDC_ISSUER", Keycloak.issuer(addresses).toString());
        variables.put("SPINDLE_OIDC_CLIENT_ID", Keycloak.CLIENT);
        variables.put("SPINDLE_OIDC_CLIENT_SECRET", secrets.get(Keycloak.CLIENT_SECRET));
        variables.put("SPINDLE_ACCOUNT_CLIENTSECRET", secrets.get(Keycloak.ACCOUNTS_SECRET));
        variables.put("SPINDLE_SECOND_FACTOR", Keycloak.secondFactor());
    }
}
