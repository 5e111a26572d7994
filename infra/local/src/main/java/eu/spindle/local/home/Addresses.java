package eu.spindle.local.home;

import java.net.URI;

/** Where the parts of one local system are reached; every port is shifted by the same offset. */
public record Addresses(int offset) {

    private static final int HIGHEST_OFFSET = 45_000;

    public Addresses {
        if (offset < 0 || offset > HIGHEST_OFFSET) {
            throw new IllegalArgumentException("The port offset must lie between 0 and " + HIGHEST_OFFSET);
        }
    }

    /** The port number in use. */
    public int port(Port port) {
        return port.base() + offset;
    }

    /** The address to open in a browser. */
    public URI gateway() {
        return http(Port.GATEWAY);
    }

    /** The base address of Keycloak. */
    public URI keycloak() {
        return http(Port.KEYCLOAK);
    }

    /** The page that shows the mails that were sent. */
    public URI mailPage() {
        return http(Port.MAIL_PAGE);
    }

    /** The base address of an HTTP port. */
    public URI http(Port port) {
        return URI.create("http://localhost:" + port(port));
    }

    /** The JDBC address of a database. */
    public String jdbc(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port(Port.POSTGRES) + "/" + database;
    }

    /** The address that Kafka clients begin with. */
    public String kafka() {
        return "127.0.0.1:" + port(Port.KAFKA);
    }
}
