package eu.spindle.local.home;

import java.net.URI;

/** The addresses of the parts of a local system; every port is shifted by the same offset. */
public record Addresses(int offset) {

    private static final int HIGHEST_OFFSET = 45_000;

    public Addresses {
        if (offset < 0 || offset > HIGHEST_OFFSET) {
            throw new IllegalArgumentException("The port offset must lie between 0 and " + HIGHEST_OFFSET);
        }
    }

    /** Returns the port number. */
    public int port(Port port) {
        return port.base() + offset;
    }

    /** Returns the address for browsers. */
    public URI gateway() {
        return http(Port.GATEWAY);
    }

    /** The base address of Keycloak. */
    public URI keycloak() {
        return http(Port.KEYCLOAK);
    }

    /** Returns the page that shows the sent mails. */
    public URI mailPage() {
        return http(Port.MAIL_PAGE);
    }

    /** Returns the base address of an HTTP port. */
    public URI http(Port port) {
        return URI.create("http://localhost:" + port(port));
    }

    /** The JDBC address of a database. */
    public String jdbc(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port(Port.POSTGRES) + "/" + database;
    }

    /** Returns the bootstrap address for Kafka clients. */
    public String kafka() {
        return "127.0.0.1:" + port(Port.KAFKA);
    }
}
