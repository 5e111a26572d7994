package eu.spindle.local;

import eu.spindle.demo.DemoAccounts;
import eu.spindle.local.home.Secrets;
import eu.spindle.local.keycloak.Keycloak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** What a person reads when everything is ready. */
final class Welcome {

    private final Options options;
    private final Secrets secrets;

    Welcome(Options options, Secrets secrets) {
        this.options = options;
        this.secrets = secrets;
    }

    /** Prints it; {@code loading} says that the demo programme is still being loaded. */
    void print(boolean loading) {
        // Asked for once, so that ./spindle token finds it also when no service is started.
        secrets.token();
        markReady();
        System.out.println();
        System.out.println("Spindle is ready: " + options.addresses().gateway());
        System.out.println();
        if (options.demo() && options.parts().contains(PartName.KEYCLOAK)) {
            accounts();
        }
        System.out.printf("Sent e-mails:          %s%n", options.addresses().mailPage());
        System.out.printf("Logs:                  %s%n", options.home().logs());
        System.out.println("API token:             ./spindle token");
        if (Keycloak.secondFactor().equals("off")) {
            System.out.println("Second factor:         off here; SPINDLE_SECOND_FACTOR=required asks stewards,");
            System.out.println(
                    "                       administrators and heads of the help desk for it, as in production");
        }
        System.out.println("Stop:                  Ctrl-C here, or ./spindle down");
        System.out.println();
        System.out.print(options.demo() ? DEMO_TRIES : EMPTY_TRIES);
        if (loading) {
            System.out.print(LOADING);
        }
    }

    private static void accounts() {
        System.out.println("Demo accounts, all with the password " + DemoAccounts.PASSWORD);
        for (DemoAccounts.Account account : DemoAccounts.all()) {
            System.out.printf("  %-36s %s%n", account.email(), account.role());
        }
        System.out.println();
    }

    private static final String DEMO_TRIES = """
            What to try:
              as contributor:  enter a figure in the open reporting cycle, ask the help desk about it
              as company lead: follow your pledges, submit another one, submit the figures
              as officer:      review pledges and figures, close the cycle and see the sector figures
              as adviser:      reply to an open ticket, then read the e-mail that is sent
            The accounts of association B have .es in their address.
            """;

    private static final String LOADING = """

            The demo programme is loading: two associations, 85 firms and four reporting cycles in a few minutes.
            You can already use the system, but its clock runs through the past until "demo loaded" appears.
            """;

    private static final String EMPTY_TRIES = """
            What to try:
              register an association as the steward: curl -H "Authorization: Bearer $(./spindle token)" …
            """;

    private void markReady() {
        try {
            Files.writeString(
                    options.home().run().resolve("ready"),
                    ProcessHandle.current().pid() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
