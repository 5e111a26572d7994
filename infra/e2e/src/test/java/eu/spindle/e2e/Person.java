package eu.spindle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.demo.DemoAccounts;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** Somebody with a mailbox, who signs up and in through Keycloak and works in a browser's session. */
final class Person {

    private static final String PASSWORD = "Spindle-season-2026";

    private final URI address = RunningSystem.address();
    private final Visitor visitor = new Visitor();
    private final String email;
    private final String password;

    private Person(String email, String password) {
        this.email = email;
        this.password = password;
    }

    static Person of(String email) {
        return new Person(email, PASSWORD);
    }

    /** The first steward, whom a new system knows by the address. */
    static Person steward() {
        return new Person(DemoAccounts.all().getFirst().email(), DemoAccounts.PASSWORD);
    }

    String email() {
        return email;
    }

    String password() {
        return password;
    }

    /** Registers with Keycloak, confirms the address, and is signed in afterwards. */
    Person signUp(String firstName, String lastName) {
        visitor.open(address.resolve("/oauth2/authorization/spindle"));
        visitor.follow("a[href*=registration]");
        visitor.submit(Map.of("email", email, "firstName", firstName, "lastName", lastName));
        var mail = Mailbox.of(email).await(message -> message.text().contains("/login-actions/"));
        visitor.open(mail.link("/login-actions/"));
        for (var step = 0; step < 4 && !arrived(); step++) {
            if (visitor.sees("input[name=password-new]")) {
                visitor.submit(Map.of("password-new", password, "password-confirm", password));
            } else if (visitor.sees("#kc-info-message a")) {
                visitor.follow("#kc-info-message a");
            } else {
                visitor.open(address.resolve("/oauth2/authorization/spindle"));
            }
        }
        assertThat(visitor.here().getAuthority()).as(visitor.text()).isEqualTo(address.getAuthority());
        return this;
    }

    private boolean arrived() {
        return visitor.here().getAuthority().equals(address.getAuthority());
    }

    /** Follows the link of the invitation that came by mail, in the present session. */
    Person accept() {
        var mail = Mailbox.of(email).await(message -> message.text().contains("/join/"));
        visitor.open(mail.link("/join/"));
        if (visitor.sees("form[method=post]")) {
            visitor.submit(Map.of());
        }
        return this;
    }

    /** How many invitations have come by mail. */
    long invitations() {
        return Mailbox.of(email).messages().stream()
                .filter(message -> message.text().contains("/join/"))
                .count();
    }

    /** Waits for one invitation more than these, and accepts it. */
    Person acceptAfter(long earlier) {
        Awaitility.await("another invitation to " + email)
                .atMost(Duration.ofSeconds(60))
                .until(() -> invitations() > earlier);
        return accept();
    }

    Visitor visitor() {
        return visitor;
    }

    /** API calls in this person's session. */
    Client client() {
        if (visitor.cookie(address, "XSRF-TOKEN").isEmpty()) {
            visitor.open(address.resolve("/api/me"));
        }
        return Client.withSession(address, visitor.cookiesFor(address), visitor.cookie(address, "XSRF-TOKEN"));
    }
}
