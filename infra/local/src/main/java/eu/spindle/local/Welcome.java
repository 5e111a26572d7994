package eu.spindle.local;

import eu.spindle.local.home.Secrets;
import eu.spindle.local.keycloak.DemoAccounts;
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

    /** Prints it; {@code loading} tells that the demo programme is still to come. */
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
        System.out.printf("Mails that were sent:  %s%n", options.addresses().mailPage());
        System.out.printf("Logs:                  %s%n", options.home().logs());
        System.out.println("API token:             ./spindle token");
        if (Keycloak.secondFactor().equals("off")) {
            System.out.println(
                    "Second factor:         not asked for here; SPINDLE_SECOND_FACTOR=required asks stewards,");
            System.out.println(
                    "                       administrators and help-desk leads for it, as a deployment does");
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
              as contributor: enter a figure in the open cycle, ask the help desk from the very field
              as owner:       see how your pledges stand, sign another one and submit the figures
              as officer:     return or accept what firms have sent, and close the cycle to see its figures
              as agent:       answer an open ticket, then read the mail it sends
            The accounts of association B have .es in their address.
            """;

    private static final String LOADING = """

            The demo programme is being loaded now, years of it in a few minutes: two associations, 85 firms, four
            cycles. The system can be used meanwhile, but its clock runs through the past until "demo loaded" appears.
            """;

    private static final String EMPTY_TRIES = """
            What to try:
              curl -H "Authorization: Bearer $(./spindle token)" … to register an association as the steward
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
